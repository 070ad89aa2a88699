import type { TicketStatus } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../marks/StatusMark.tsx'

/** A status in the customers’ words: “Waiting for you”, not “Waiting for customer”. */
export function PortalStatus({ status }: { status: TicketStatus }) {
  const { t } = useTranslation('portal')
  return <StatusMark status={status} word={t(`status.${status}`)} />
}
