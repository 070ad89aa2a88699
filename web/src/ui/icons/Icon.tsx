import type { LucideIcon } from 'lucide-react'
import { cx } from '../cx.ts'
import { type GlyphName, glyphs } from './glyphs.tsx'

type IconProps = { readonly className?: string } & ({ readonly name: GlyphName } | { readonly of: LucideIcon })

/**
 * Either one of our own glyphs, or one of Lucide's: `<Icon of={Search} />`.
 * An icon says nothing by itself: the word stands beside it, or the control carries a label.
 */
export function Icon({ className, ...which }: IconProps) {
  const look = cx('flex-none', className ?? ('of' in which ? 'size-4' : 'size-3.5'))
  if ('of' in which) return <which.of aria-hidden="true" strokeWidth={2.2} className={look} />
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={look}>
      {glyphs[which.name]}
    </svg>
  )
}
