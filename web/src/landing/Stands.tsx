import { Blocks, ScrollText, ServerOff } from 'lucide-react'
import { Icon } from '../ui/icons/Icon.tsx'
import type { Words } from './words.ts'

const icons = [ServerOff, ScrollText, Blocks] as const

export function Stands({ words: { stands } }: { words: Words }) {
  return (
    <section aria-label={stands.label} className="border-line border-y bg-surface-1">
      <ul className="mx-auto grid max-w-page divide-line px-4 max-tablet:divide-y tablet:grid-cols-3 tablet:divide-x tablet:px-6">
        {stands.items.map(({ title, text }, place) => (
          <li key={title} className="flex items-start gap-4 py-6 tablet:px-6 tablet:first:ps-0 tablet:last:pe-0">
            <Icon of={icons[place] ?? Blocks} className="mt-1 size-6 text-gold-text" />
            <div>
              <p className="font-semibold text-lead">{title}</p>
              <p className="text-text-2">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
