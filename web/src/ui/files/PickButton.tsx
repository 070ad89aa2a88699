import type { LucideIcon } from 'lucide-react'
import type { ChangeEvent, InputHTMLAttributes } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'
import { buttonLook } from '../primitives/button-look.ts'

interface PickButtonProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'capture' | 'multiple'> {
  readonly label: string
  readonly icon: LucideIcon
  readonly className?: string
  readonly onPick: (files: readonly File[]) => void
}

/** The browser's own file field under a button's look: keyboard, screen reader and camera come with it. */
export function PickButton({ label, icon, className, onPick, ...rest }: PickButtonProps) {
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    onPick(Array.from(event.target.files ?? []))
    event.target.value = '' // The same file can be picked again after it was removed.
  }
  return (
    <label
      className={buttonLook(
        'plain',
        'normal',
        cx(
          'relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
          className,
        ),
      )}
    >
      <Icon of={icon} />
      {label}
      <input type="file" className="sr-only" onChange={pick} {...rest} />
    </label>
  )
}
