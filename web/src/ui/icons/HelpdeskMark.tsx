import { helpdesk } from '../../lib/helpdesk.ts'
import { ownName, Wordmark } from './Wordmark.tsx'

/** The helpdesk's logo; else the mark with its name, which is the product's until it has one. */
export function HelpdeskMark() {
  const { name, logo } = helpdesk
  if (logo) return <img src={logo} alt={name} className="brand-logo" />
  return <Wordmark>{name === 'ATUM DESK' ? ownName : name}</Wordmark>
}
