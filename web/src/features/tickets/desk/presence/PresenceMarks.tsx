import type { PersonPresent } from '@atum-desk/contract/live'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'

const most = 4

/** The colleagues who look at the ticket now; a ring for who writes. The words are read aloud, and stand in the title. */
export function PresenceMarks({ others }: { others: readonly PersonPresent[] }) {
  const { t } = useTranslation('ticket')
  const words = ({ name, state }: PersonPresent) => t(`presence.${state}`, { name: isolated(name) })
  return (
    <span aria-live="polite" className="flex items-center">
      {others.slice(0, most).map((person) => (
        <span
          key={person.id}
          title={words(person)}
          data-presence={person.state}
          className="-ms-1.5 rounded-pill border-2 border-surface-1 first:ms-0 data-[presence=typing]:border-ok"
        >
          <Avatar name={person.name} isStaff size="small" />
          <span className="sr-only">{words(person)}</span>
        </span>
      ))}
      {others.length > most && <span className="ms-1">+{others.length - most}</span>}
    </span>
  )
}
