import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { SidePanel } from '../side/SidePanel.tsx'
import { useAnswering } from '../side/useAnswering.ts'
import { useSplit } from '../split/useSplit.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { MoreSheets } from './MoreSheets.tsx'
import { TicketButtons } from './TicketButtons.tsx'
import { TicketConversation } from './TicketConversation.tsx'
import { TicketHeader } from './TicketHeader.tsx'
import { TicketSheets } from './TicketSheets.tsx'
import { TicketTabs } from './TicketTabs.tsx'
import { TicketTitle } from './TicketTitle.tsx'
import { useMoreActions } from './useMoreActions.ts'
import { useRename } from './useRename.ts'
import { useTicketPage } from './useTicketPage.ts'

interface TicketPageProps {
  readonly ticket: Ticket
  /** Why it could not be read again. */
  readonly stale: unknown
  /** Whether it is time for what stands beside the conversation. */
  readonly hasSide: boolean
}

/** Beside one another where there is room, else behind two tabs. */
export function TicketPage({ ticket, stale, hasSide }: TicketPageProps) {
  const { t } = useTranslation('tickets')
  const page = useTicketPage(ticket)
  const answering = useAnswering(ticket)
  useMoreActions(ticket, page.canEdit, page.ask, answering.open)
  const rename = useRename(ticket)
  const { hasDetails } = useSplit()
  const isDetails = useSearchParams()[0].get('view') === 'details' && !hasDetails
  const side = <SidePanel {...{ ticket, answering }} canEdit={page.canEdit} onAssign={() => page.ask('assign')} />
  const title = <TicketTitle ticket={ticket} canEdit={page.canEdit} onSave={rename} />
  return (
    <>
      {/* On a small phone a long title and what is written leave the conversation too little: then all of it scrolls. */}
      <Panel label={ticket.number} className="max-tablet:overflow-y-auto">
        <TicketHeader
          ticket={ticket}
          title={title}
          buttons={<TicketButtons scope={page.scope} />}
          stale={stale}
          others={page.writing.presence.others}
        />
        <ChangedMeanwhile ticket={ticket} />
        {!hasDetails && <TicketTabs isDetails={isDetails} />}
        {isDetails ? side : <TicketConversation ticket={ticket} page={page} />}
      </Panel>
      {hasDetails && <Panel label={t('side.title')}>{hasSide && side}</Panel>}
      <TicketSheets
        ticket={ticket}
        sheet={page.sheet}
        along={page.writing.along}
        onAsk={page.ask}
        onGive={page.give}
        onMove={page.move}
      />
      <MoreSheets ticket={ticket} sheet={page.sheet} onClose={() => page.ask(undefined)} />
    </>
  )
}
