import { cx } from '../../ui/cx.ts'
import type { PictureWords } from '../words.ts'

/** Only where there is room for it: beside the hero’s words there is none. */
export function DrawnNav({ words: { nav } }: { readonly words: PictureWords }) {
  return (
    <div className="grid content-start gap-1 p-2 max-tablet:hidden split:hidden">
      {nav.map((name, place) => (
        <div
          key={name}
          className={cx(
            'truncate rounded-nav px-2 py-1.5',
            place === 0 ? 'bg-surface-3 font-semibold text-text' : 'text-text-2',
          )}
        >
          {name}
        </div>
      ))}
    </div>
  )
}
