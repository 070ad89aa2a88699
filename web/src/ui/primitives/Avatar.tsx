import { cx } from '../cx.ts'

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('')
}

/** The initials beside a name; the name itself is always there in words. Gold for the staff. */
export function Avatar({ name, isStaff = false }: { name: string; isStaff?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid size-8 flex-none place-items-center rounded-pill border bg-surface-3 font-semibold text-[12px] uppercase',
        isStaff ? 'border-gold text-gold-text' : 'border-line-strong text-text-2',
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
