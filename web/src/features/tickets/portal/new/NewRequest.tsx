import type { Ticket } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeforeUnload, useNavigate } from 'react-router'
import type { UploadItem } from '../../../../lib/files/uploads.ts'
import { useUploads } from '../../../../lib/files/useUploads.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { useUser } from '../../../session/useSession.ts'
import { keys, uploadPath } from '../api.ts'
import { NewRequestForm } from './NewRequestForm.tsx'
import { SendingFiles } from './SendingFiles.tsx'

interface NewRequestProps {
  readonly followUp: Pick<Ticket, 'id' | 'number'> | undefined
  readonly serviceId: string | undefined
}

/** First the request, then its files: a file that fails never costs the words. */
export function NewRequest({ followUp, serviceId }: NewRequestProps) {
  const { t } = useTranslation('request')
  const user = useUser()
  const client = useQueryClient()
  const navigate = useNavigate()
  const files = useUploads()
  const [created, setCreated] = useState<Ticket>()
  useBeforeUnload((event) => created && event.preventDefault())

  const sendFiles = async (ticket: Ticket, only?: UploadItem) => {
    const path = uploadPath(ticket.id)
    const all = await (only ? files.retry(path, only) : files.send(path))
    await client.invalidateQueries({ queryKey: keys.all })
    if (!all) return
    toasts.add({ title: t('new.sent', { number: ticket.number }) })
    void navigate(`/requests/${ticket.number}`, { replace: true })
  }

  const onCreated = (ticket: Ticket) => {
    if (files.items.length > 0) setCreated(ticket)
    void sendFiles(ticket)
  }

  if (!created)
    return <NewRequestForm user={user} followUp={followUp} serviceId={serviceId} files={files} onCreated={onCreated} />
  return (
    <SendingFiles
      ticket={created}
      items={files.items}
      onRemove={files.remove}
      onRetry={(item) => void sendFiles(created, item)}
    />
  )
}
