import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { useUser } from '../../../session/useSession.ts'
import { lastList } from '../list/last-list.ts'
import { useSplit } from '../split/useSplit.ts'

/** To the list one came from, as it was: its filters, its order, its selection. */
export function BackToList() {
  const { t } = useTranslation('tickets')
  const { list } = useSplit()
  const { id } = useUser()
  // It stands at the side, with its own way back.
  if (list) return null
  return (
    <Link
      to={lastList(id)}
      aria-label={t('ticket.back')}
      className="-ms-1.5 grid size-7 place-items-center rounded-nav text-text-2 hover:bg-surface-3 hover:text-text"
    >
      <Icon name="back" />
    </Link>
  )
}
