import type { LucideIcon } from 'lucide-react'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons/Icon.tsx'

interface DoorProps {
  readonly href: string
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  readonly isFirst?: boolean
}

/** A whole card to press: one for those who ask, one for those who answer. */
export function Door({ href, icon, title, text, isFirst = false }: DoorProps) {
  return (
    <a
      href={href}
      className={cx(
        'glass group grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-1 rounded-panel p-5 transition-colors duration-180 hover:border-gold! tablet:p-6',
        isFirst && 'border-gold!',
      )}
    >
      <span
        className={cx(
          'grid size-12 place-items-center rounded-pill',
          isFirst ? 'bg-gold text-on-gold' : 'border border-line-strong text-gold-text',
        )}
      >
        <Icon of={icon} className="size-6" />
      </span>
      <span className="grid gap-0.5">
        <span className="font-semibold text-lead">{title}</span>
        <span className="text-text-2">{text}</span>
      </span>
      <Icon
        name="back"
        className="size-4 -scale-x-100 text-muted transition-transform duration-180 group-hover:translate-x-1 group-hover:text-gold-text rtl:group-hover:-translate-x-1"
      />
    </a>
  )
}
