import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'

interface EmptyProps {
  readonly title: string
  readonly text: string
  /** The way on, if there is one. */
  readonly children?: ReactNode
}

export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="m-auto grid max-w-100 justify-items-center gap-1 p-8 text-center">
      <Icon name="halfSun" className="mb-3 size-8 text-gold" />
      <p className="font-semibold text-lead">{title}</p>
      <p className="text-balance text-text-2">{text}</p>
      {children && <div className="mt-5 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}
