import type { PictureWords } from '../words.ts'
import { DrawnNav } from './DrawnNav.tsx'
import { DrawnPane } from './DrawnPane.tsx'
import { DrawnQueue } from './DrawnQueue.tsx'

/** The desk, small: drawn with its own tokens, so that it is in the reader’s theme, language and direction. One image. */
export function DeskPicture({ words }: { readonly words: PictureWords }) {
  return (
    <div role="img" aria-label={words.label} className="drawn-small glass overflow-hidden rounded-panel p-2">
      <div className="grid gap-2 tablet:grid-cols-[8rem_1fr_1.25fr] split:grid-cols-[1fr_1.25fr]">
        <DrawnNav words={words} />
        <DrawnQueue words={words} />
        <DrawnPane words={words} />
      </div>
    </div>
  )
}
