import type { Ticket } from '@atum-desk/contract/tickets'
import { Redo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { statusLooks } from '../../marks/looks.ts'
import { SideAction } from '../side/SideAction.tsx'
import { followUp } from '../ticket/more-actions.ts'
import { isFinal } from './modes.ts'

/** In the place of the composer: why nothing can be written here, and the way on. */
export function ClosedNotice({ ticket: { status, mergedAt, mergedInto } }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'ticket'])
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-5 gap-y-2 border-line border-t px-5 py-4 text-text-2">
      <p className="flex flex-1 items-center gap-2.5">
        <Icon name={statusLooks[status].glyph} className={`size-4 ${statusLooks[status].colour}`} />
        {mergedAt === null
          ? t(isFinal(status) ? 'tickets:composer.final' : 'tickets:composer.readOnly')
          : t('ticket:merge.here')}
        {mergedInto && (
          <Link to={`/tickets/${mergedInto.number}`} className="text-link underline underline-offset-2">
            <bdi>{mergedInto.number}</bdi>
          </Link>
        )}
      </p>
      <SideAction action={followUp} icon={Redo2} />
    </div>
  )
}
