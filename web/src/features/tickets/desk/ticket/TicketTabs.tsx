import { useTranslation } from 'react-i18next'
import { TabLinks } from '../../../../ui/primitives/TabLinks.tsx'

/** On a narrow screen: what was said, or what is known. */
export function TicketTabs({ isDetails }: { isDetails: boolean }) {
  const { t } = useTranslation('tickets')
  return (
    <div className="flex-none border-line border-b px-5 max-tablet:px-3 print:hidden">
      <TabLinks
        label={t('ticket.views')}
        links={[
          { key: 'conversation', to: { search: '' }, title: t('ticket.conversation'), isCurrent: !isDetails },
          { key: 'details', to: { search: '?view=details' }, title: t('ticket.details'), isCurrent: isDetails },
        ]}
      />
    </div>
  )
}
