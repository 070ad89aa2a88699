import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { TicketLine } from '../relations/TicketLine.tsx'
import { mergeable } from './mergeable.ts'

interface BulkMergeProps {
  readonly tickets: readonly TicketSummary[]
  readonly onRun: (action: BulkAction, tickets: readonly TicketSummary[]) => void
  readonly onClose: () => void
}

/** One of them goes on, the eldest unless another is chosen; the others are merged into it. */
export function BulkMerge({ tickets, onRun, onClose }: BulkMergeProps) {
  const { t } = useTranslation(['lists', 'common'])
  // As they were when it was opened: what another changes meanwhile is told where it is refused.
  const [{ offered, isOneOrganization }] = useState(() => mergeable(tickets))
  const [chosen, choose] = useState(offered[0]?.id)
  const [isShared, share] = useState(false)
  const into = offered.find(({ id }) => id === chosen)
  const others = offered.filter(({ id }) => id !== chosen)
  const hasOtherRequesters = others.some(({ requester }) => requester.id !== into?.requester.id)

  if (!isOneOrganization || !into || others.length === 0)
    return (
      <div className="grid gap-5">
        <p className="text-text-2">{t(isOneOrganization ? 'lists:bulk.mergeAlone' : 'lists:bulk.mergeApart')}</p>
        <Button onClick={onClose} className="justify-self-end">
          {t('common:close')}
        </Button>
      </div>
    )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRun({ type: 'merge', into: into.id, shareWithCustomers: isShared }, others)
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      {offered.length < tickets.length && (
        <p className="text-text-2">{t('lists:bulk.mergeSome', { count: offered.length, total: tickets.length })}</p>
      )}
      <RadioCards
        label={t('lists:bulk.mergeInto')}
        name="into"
        className="-m-1 max-h-[40dvh] grid-cols-1 overflow-y-auto p-1"
        options={offered.map((ticket) => ({
          value: ticket.id,
          title: <TicketLine ticket={ticket} />,
          text: isolated(ticket.requester.name),
        }))}
        value={into.id}
        onChange={choose}
      />
      <p className="text-text-2">{t('lists:bulk.mergeText', { count: others.length, into: into.number })}</p>
      {hasOtherRequesters && (
        <label className="flex items-start gap-2.5">
          <input type="checkbox" className="mt-1" checked={isShared} onChange={({ target }) => share(target.checked)} />
          {t('lists:bulk.mergeShare', { into: into.number })}
        </label>
      )}
      <SheetButtons confirm={t('lists:bulk.mergeConfirm', { into: into.number })} isBusy={false} onClose={onClose} />
    </Form>
  )
}
