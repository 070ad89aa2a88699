import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'

const tones = {
  info: { icon: Info, look: 'border-line-strong', colour: 'text-link' },
  warn: { icon: TriangleAlert, look: 'border-warn', colour: 'text-warn' },
  danger: { icon: CircleAlert, look: 'border-danger', colour: 'text-danger' },
} as const

interface NoticeProps {
  readonly tone?: keyof typeof tones
  /** Read aloud when it appears: for what follows from an action, not for what was there from the start. */
  readonly isAlert?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export function Notice({ tone = 'info', isAlert = false, className, children }: NoticeProps) {
  const { icon, look, colour } = tones[tone]
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={cx('flex gap-3 rounded-control border bg-surface-2 px-4 py-3 text-text', look, className)}
    >
      <Icon of={icon} className={cx('mt-0.5 size-5', colour)} />
      <div className="grid min-w-0 flex-1 gap-1">{children}</div>
    </div>
  )
}
