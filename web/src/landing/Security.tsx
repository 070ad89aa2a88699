import { Building2, FileLock2, KeyRound, NotebookPen } from 'lucide-react'
import { Icon } from '../ui/icons/Icon.tsx'
import { Section } from './Section.tsx'
import type { Words } from './words.ts'

const icons = [Building2, NotebookPen, FileLock2, KeyRound] as const

export function Security({ words: { security } }: { words: Words }) {
  return (
    <Section id="security" title={security.title} text={security.text}>
      <ul className="grid gap-4 tablet:grid-cols-2">
        {security.items.map(({ title, text }, place) => (
          <li key={title} className="flex gap-4 rounded-panel border border-line bg-surface-1 p-5 tablet:p-6">
            <Icon of={icons[place] ?? KeyRound} className="mt-1 size-6 text-gold-text" />
            <div className="grid gap-1">
              <h3 className="font-semibold text-lead">{title}</h3>
              <p className="text-text-2">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
