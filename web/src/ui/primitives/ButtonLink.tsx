import { Link, type LinkProps } from 'react-router'
import { type ButtonSize, type ButtonTone, buttonLook } from './button-look.ts'

interface ButtonLinkProps extends LinkProps {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ tone = 'plain', size = 'normal', className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonLook(tone, size, className)} {...rest} />
}
