import type { Theme } from '@atum-desk/contract/accent'
import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from '../../ui/cx.ts'
import { paint } from './palettes.ts'

interface PaintedProps {
  readonly theme: Theme
  readonly accent: string | null
  readonly className?: string
  readonly children: ReactNode
}

/** A piece of the canvas of one theme, whichever the page is in. */
export function Painted({ theme, accent, className, children }: PaintedProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current) paint(place.current, theme, accent)
  }, [theme, accent])
  return (
    <div
      ref={place}
      className={cx('overflow-hidden rounded-control border border-line bg-canvas text-text', className)}
    >
      {children}
    </div>
  )
}
