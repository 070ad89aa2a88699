import { cx } from '../cx.ts'

const tones = {
  primary: 'border-transparent bg-gold text-on-gold hover:brightness-110',
  plain: 'border-line-strong text-text hover:bg-surface-3',
  quiet: 'border-transparent text-text-2 hover:bg-surface-3 hover:text-text',
  danger: 'border-transparent bg-danger-fill text-on-danger hover:brightness-110',
} as const

const sizes = {
  small: 'min-h-7 px-2.5 text-meta',
  normal: 'min-h-control px-3.5 text-body',
  large: 'min-h-12 px-5 text-lead',
} as const

export type ButtonTone = keyof typeof tones
export type ButtonSize = keyof typeof sizes

/** What a button and a link that looks like one have in common. */
export const buttonLook = (tone: ButtonTone, size: ButtonSize, className?: string): string =>
  cx(
    'inline-flex flex-none items-center justify-center gap-2 rounded-control border py-1 text-center font-medium transition-colors duration-120 disabled:opacity-50 aria-disabled:opacity-50',
    tones[tone],
    sizes[size],
    className,
  )
