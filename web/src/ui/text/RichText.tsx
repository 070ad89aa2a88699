import { lazy, Suspense } from 'react'

const Content = lazy(async () => ({ default: (await import('./RichTextContent.tsx')).RichTextContent }))

/** Markdown that someone wrote, made safe. Until its reader has loaded (35 KB gzip), the text as it was typed. */
export function RichText({ markdown }: { markdown: string }) {
  return (
    <Suspense
      fallback={
        <p className="whitespace-pre-line" dir="auto">
          {markdown}
        </p>
      }
    >
      <Content markdown={markdown} />
    </Suspense>
  )
}
