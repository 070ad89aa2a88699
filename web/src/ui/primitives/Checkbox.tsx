import type { InputHTMLAttributes, ReactNode } from 'react'

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly label: ReactNode
}

export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-control w-fit cursor-pointer items-center gap-2.5">
      <input type="checkbox" {...rest} className="size-4.5 flex-none accent-gold" />
      {label}
    </label>
  )
}
