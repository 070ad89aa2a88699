import type { ButtonHTMLAttributes } from 'react'
import { Spinner } from '../feedback/Spinner.tsx'
import { type ButtonSize, type ButtonTone, buttonLook } from './button-look.ts'

export type { ButtonTone } from './button-look.ts'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** Under way: it keeps the focus and its words, and does nothing when pressed again. */
  readonly isBusy?: boolean
}

export function Button(props: ButtonProps) {
  const {
    tone = 'plain',
    size = 'normal',
    type = 'button',
    isBusy = false,
    className,
    onClick,
    children,
    ...rest
  } = props
  return (
    <button
      type={type}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={buttonLook(tone, size, className)}
      {...rest}
    >
      {isBusy && <Spinner />}
      {children}
    </button>
  )
}
