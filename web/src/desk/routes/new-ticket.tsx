import { useTranslation } from 'react-i18next'
import { NewTicket } from '../../features/tickets/desk/new/NewTicket.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Panel } from '../../ui/primitives/Panel.tsx'
import { Allowed } from '../shell/Allowed.tsx'

export function NewTicketRoute() {
  const { t } = useTranslation('open')
  usePageTitle(t('title'))
  return (
    <Allowed permission="ticket.create">
      <Panel label={t('title')} className="flex-1">
        <header className="grid flex-none gap-0.5 border-line border-b px-4 py-3">
          <h1 className="font-semibold text-lead tracking-tight">{t('title')}</h1>
          <p className="text-text-2">{t('intro')}</p>
        </header>
        <div className="relative min-h-0 flex-1 overflow-y-auto p-4 pb-8">
          <NewTicket />
        </div>
      </Panel>
    </Allowed>
  )
}
