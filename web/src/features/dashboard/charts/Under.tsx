import type { ReactNode } from 'react'
import { useLocale } from '../../../lib/i18n/useLocale.ts'

/** A word under the plot, in the middle of what it names. */
export function Under({ x, height, children }: { x: number; height: number; children: ReactNode }) {
  const { direction } = useLocale()
  return (
    <text x={x} y={height} dy="1.5em" textAnchor="middle" direction={direction} className="fill-muted">
      {children}
    </text>
  )
}
