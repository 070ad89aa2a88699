import { Plus } from 'lucide-react'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { IconLink } from '../../ui/primitives/IconLink.tsx'
import { newTicket } from './actions.ts'

/** A link, so that it can be opened in a tab of its own; only for those who may open tickets. */
export function NewTicketButton() {
  const titleOf = useTitle()
  const bound = useBoundActions().find(({ id }) => id === newTicket.id)
  if (!bound?.isAvailable) return null
  return <IconLink label={titleOf(bound.titleKey)} icon={Plus} to="/tickets/new" />
}
