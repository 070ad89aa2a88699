import { lazy, Suspense } from 'react'
import { Caught } from '../feedback/Caught.tsx'
import { loadRichText } from './rich-text-code.ts'

const Content = lazy(async () => ({ default: (await loadRichText()).RichTextContent }))

/** Markdown that someone wrote, made safe. Until its reader has loaded, the text as it was typed. */
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
