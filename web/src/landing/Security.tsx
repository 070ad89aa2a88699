import { Building2, FileLock2, KeyRound, NotebookPen } from 'lucide-react'
import { Icon } from '../ui/icons/Icon.tsx'
import { Section } from './Section.tsx'
import { Walls } from './Walls.tsx'
import type { Words } from './words.ts'

const icons = [Building2, NotebookPen, FileLock2, KeyRound] as const

export function Security({ words: { security } }: { words: Words }) {
  return (
    <Section id="security" title={security.title} text={security.text} isSplit aside={<Walls />}>
      <ul className="grid content-center divide-y divide-line border-line border-y">
        {security.items.map(({ title, text }, place) => (
          <li key={title} className="flex gap-5 py-7">
            <span className="grid size-12 flex-none place-items-center rounded-pill border border-line-strong bg-surface-1">
              <Icon of={icons[place] ?? KeyRound} className="size-5 text-gold-text" />
            </span>
            <div className="grid gap-1">
              <h3 className="font-semibold text-lead">{title}</h3>
              <p className="max-w-[58ch] text-pretty text-text-2">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
