import type { TicketStatus } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { statusLooks } from '../../marks/looks.ts'
import { isFinal } from './modes.ts'

/** In the place of the composer: why nothing can be written here, and the way on. */
export function ClosedNotice({ status }: { status: TicketStatus }) {
  const { t } = useTranslation('tickets')
  return (
    <p className="flex flex-none items-center gap-2.5 border-line border-t px-5 py-4 text-text-2">
      <Icon name={statusLooks[status].glyph} className={`size-4 ${statusLooks[status].colour}`} />
      {t(isFinal(status) ? 'composer.final' : 'composer.readOnly')}
    </p>
  )
}
