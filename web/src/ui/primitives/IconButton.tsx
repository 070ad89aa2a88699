import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly label: string
  readonly icon: LucideIcon
  readonly ref?: Ref<HTMLButtonElement>
}

/** Its label is read aloud; put it in a `Tooltip` where the icon alone would have to be guessed. */
export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      className={cx(
        'grid size-control flex-none place-items-center rounded-control text-text-2 transition-colors duration-120 hover:bg-surface-3 hover:text-text disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      <Icon of={icon} className="size-4.5" />
    </button>
  )
}
