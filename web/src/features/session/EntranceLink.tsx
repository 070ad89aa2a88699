import { Link, type LinkProps } from 'react-router'

/** The way to another page before the door. */
export function EntranceLink(props: LinkProps) {
  return <Link className="w-fit justify-self-center py-1 text-link underline underline-offset-2" {...props} />
}
