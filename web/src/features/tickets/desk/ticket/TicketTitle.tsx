import type { Ticket } from '@atum-desk/contract/tickets'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../../../../lib/focus/useFocusBack.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { TitleField } from './TitleField.tsx'

type Begun = Pick<Ticket, 'title' | 'version'>

interface TicketTitleProps {
  readonly ticket: Begun
  readonly canEdit: boolean
  /** `begun` is the ticket as it was when somebody began to write. */
  readonly onSave: (title: string, begun: Begun) => void
}

/** Changed where it stands. */
export function TicketTitle({ ticket, canEdit, onSave }: TicketTitleProps) {
  const { t } = useTranslation('tickets')
  const { title } = ticket
  const [begun, setBegun] = useState<Begun>()
  const back = useFocusBack()

  const save = (next: string) => {
    if (begun && next !== begun.title) onSave(next, begun)
    setBegun(undefined)
  }
  if (begun === undefined)
    return (
      <div className="flex items-start gap-1.5">
        <h1 className="page-side w-fit min-w-0 font-semibold text-heading tracking-tight wrap-anywhere" dir="auto">
          {title}
        </h1>
        {canEdit && (
          <IconButton
            ref={back.button}
            label={t('ticket.editTitle')}
            icon={Pencil}
            onClick={() => setBegun(ticket)}
            className="-mt-0.5 size-8! print:hidden"
          />
        )}
      </div>
    )
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <TitleField title={begun.title} onSave={save} onLeave={() => setBegun(undefined)} onKey={back.leave} />
    </>
  )
}
