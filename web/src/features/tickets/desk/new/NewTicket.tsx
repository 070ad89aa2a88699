import type { Ticket } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeforeUnload, useNavigate } from 'react-router'
import { useUploads } from '../../../../lib/files/useUploads.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { ticketKeys } from '../api/keys.ts'
import { uploadPath } from './api.ts'
import { NewTicketForm } from './NewTicketForm.tsx'
import { SendingFiles } from './SendingFiles.tsx'

/** First the ticket, then its files: a file that fails never costs the words. Then the ticket is opened. */
export function NewTicket() {
  const { t } = useTranslation('open')
  const client = useQueryClient()
  const navigate = useNavigate()
  const files = useUploads()
  const [opened, setOpened] = useState<Ticket>()
  useBeforeUnload((event) => opened && event.preventDefault())

  const sendFiles = async (ticket: Ticket) => {
    const all = await files.send(uploadPath(ticket.id))
    await client.invalidateQueries({ queryKey: ticketKeys.all })
    if (!all) return
    toasts.add({ title: t('opened', { number: ticket.number }) })
    void navigate(`/tickets/${ticket.number}`, { replace: true })
  }
  const onOpened = (ticket: Ticket) => {
    if (files.items.length > 0) setOpened(ticket)
    void sendFiles(ticket)
  }
  if (!opened) return <NewTicketForm files={files} onOpened={onOpened} />
  return (
    <SendingFiles ticket={opened} items={files.items} onRemove={files.remove} onRetry={() => void sendFiles(opened)} />
  )
}
