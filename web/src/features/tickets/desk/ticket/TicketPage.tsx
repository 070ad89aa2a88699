import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { ClosedNotice } from '../composer/ClosedNotice.tsx'
import { Composer } from '../composer/Composer.tsx'
import { SidePanel } from '../side/SidePanel.tsx'
import { useEdit } from '../side/useEdit.ts'
import { useSplit } from '../split/useSplit.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { TicketButtons } from './TicketButtons.tsx'
import { TicketHeader } from './TicketHeader.tsx'
import { TicketSheets } from './TicketSheets.tsx'
import { TicketTabs } from './TicketTabs.tsx'
import { TicketTitle } from './TicketTitle.tsx'
import { useTicketPage } from './useTicketPage.ts'

/** Beside one another where there is room, else behind two tabs. */
export function TicketPage({ ticket, stale }: { ticket: Ticket; stale: unknown }) {
  const { t } = useTranslation('tickets')
  const page = useTicketPage(ticket)
  const { mode, modes, field, presence, isChosen, write, resolveWith, along } = page.writing
  const edit = useEdit(ticket.number)
  const { hasDetails } = useSplit()
  const isDetails = useSearchParams()[0].get('view') === 'details' && !hasDetails
  const side = <SidePanel ticket={ticket} canEdit={page.canEdit} onAssign={() => page.ask('assign')} />
  const title = (
    <TicketTitle
      title={ticket.title}
      canEdit={page.canEdit}
      onSave={(next) => edit({ title: next }, { title: next })}
    />
  )
  return (
    <>
      <Panel label={ticket.number}>
        <TicketHeader
          ticket={ticket}
          title={title}
          buttons={<TicketButtons scope={page.scope} />}
          stale={stale}
          others={presence.others}
        />
        {!hasDetails && <TicketTabs isDetails={isDetails} />}
        {isDetails && side}
        {!isDetails && <Timeline ticket={ticket} />}
        {!isDetails && mode && (
          <Composer
            {...{ ticket, mode, modes, field, presence }}
            isOpen={isChosen}
            onMode={write}
            onResolve={resolveWith}
          />
        )}
        {!isDetails && !mode && <ClosedNotice status={ticket.status} />}
      </Panel>
      {hasDetails && <Panel label={t('side.title')}>{side}</Panel>}
      <TicketSheets
        ticket={ticket}
        sheet={page.sheet}
        along={along}
        onAsk={page.ask}
        onGive={page.give}
        onMove={page.move}
      />
    </>
  )
}
