import { cx } from '../cx.ts'

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('\u200c') // Arabic letters would join into a word.
}

const sizes = { small: 'size-6.5', normal: 'size-8' } as const

interface AvatarProps {
  readonly name: string
  readonly isStaff?: boolean
  readonly size?: keyof typeof sizes
}

/** The initials beside a name; the name itself is always there in words. Gold for the staff. */
export function Avatar({ name, isStaff = false, size = 'normal' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid flex-none place-items-center rounded-pill border bg-surface-3 font-semibold text-[12px] uppercase',
        sizes[size],
        isStaff ? 'border-gold text-gold-text' : 'border-line-strong text-text-2',
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
