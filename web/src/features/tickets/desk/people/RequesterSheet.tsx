import type { Person } from '@atum-desk/contract/people'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { customersLike } from '../../../people/desk/directory.ts'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { changeRequester } from './api.ts'

const optionOf = ({ id, name, organization }: Person) => ({
  value: id,
  title: name,
  ...(organization && { text: organization.name }),
  icon: <Avatar name={name} size="small" />,
})

function RequesterForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket')
  const [typed, type] = useState('')
  const [person, choose] = useState<Person>()
  const q = useRested(typed.trim())
  const { data = [], isPlaceholderData } = useQuery(customersLike(q))
  const change = useSheetChange(ticket, onClose)
  const people = data.filter(({ id }) => id !== ticket.requester.id)
  const isElsewhere = person?.organization && person.organization.id !== ticket.organization.id

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (person && !change.isBusy) change.send((seen) => changeRequester(seen, person.id))
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <Combobox
        label={t('requester.label')}
        required
        value={person ? optionOf(person) : null}
        options={people.map(optionOf)}
        none={t('people.none')}
        isFinding={q !== typed.trim() || isPlaceholderData}
        onType={type}
        onPick={(option) => choose(people.find(({ id }) => id === option?.value))}
      />
      {isElsewhere && (
        <Notice tone="warn">
          {t('requester.elsewhere', {
            from: isolated(ticket.organization.name),
            to: isolated(person.organization?.name ?? ''),
          })}
        </Notice>
      )}
      <SheetButtons confirm={t('requester.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

export function RequesterSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  return (
    <Sheet title={t('requester.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <RequesterForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
