import { lazy, Suspense } from 'react'
import { whenOnline } from '../../lib/net/when-online.ts'
import { Caught } from '../feedback/Caught.tsx'

const Content = lazy(async () => ({
  default: (await whenOnline(() => import('./RichTextContent.tsx'))).RichTextContent,
}))

/** Markdown that someone wrote, made safe. Until its reader has loaded (35 KB gzip), the text as it was typed. */
export function RichText({ markdown }: { markdown: string }) {
  const plain = (
    <p className="whitespace-pre-line" dir="auto">
      {markdown}
    </p>
  )
  return (
    <Caught fallback={plain}>
      <Suspense fallback={plain}>
        <Content markdown={markdown} />
      </Suspense>
    </Caught>
  )
}
