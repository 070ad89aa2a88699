import { ArrowRight, type LucideIcon } from 'lucide-react'
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
        'group grid content-start gap-3 rounded-panel border bg-surface-1 p-5 transition-[translate,border-color] duration-180 hover:-translate-y-0.5 hover:border-gold motion-reduce:translate-none',
        isFirst ? 'border-gold' : 'border-line-strong',
      )}
    >
      <span className="flex items-center justify-between">
        <span
          className={cx(
            'grid size-10 place-items-center rounded-pill',
            isFirst ? 'bg-gold text-on-gold' : 'border border-line-strong text-gold-text',
          )}
        >
          <Icon of={icon} className="size-5" />
        </span>
        <Icon
          of={ArrowRight}
          className="size-5 text-muted transition-[translate,color] duration-180 group-hover:translate-x-1 group-hover:text-gold-text motion-reduce:translate-none rtl:-scale-x-100 rtl:group-hover:-translate-x-1"
        />
      </span>
      <span className="grid gap-1">
        <span className="font-semibold text-lead">{title}</span>
        <span className="text-text-2">{text}</span>
      </span>
    </a>
  )
}
