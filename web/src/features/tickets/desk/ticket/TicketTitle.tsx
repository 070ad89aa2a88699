import type { Ticket } from '@atum-desk/contract/tickets'
import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'

type Begun = Pick<Ticket, 'title' | 'version'>

interface TicketTitleProps {
  readonly ticket: Begun
  readonly canEdit: boolean
  /** `begun` is the ticket as it was when somebody began to write. */
  readonly onSave: (title: string, begun: Begun) => void
}

/** Changed where it stands: Enter or leaving the field keeps it, Escape does not. */
export function TicketTitle({ ticket, canEdit, onSave }: TicketTitleProps) {
  const { t } = useTranslation('tickets')
  const { title } = ticket
  const [begun, setBegun] = useState<Begun>()
  const [text, setText] = useState('')

  const save = () => {
    const next = text.trim()
    if (begun && next.length >= 3 && next !== begun.title) onSave(next, begun)
    setBegun(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    if (event.key === 'Escape') setBegun(undefined)
  }

  const begin = () => {
    setBegun(ticket)
    setText(title)
  }
  if (begun === undefined)
    return (
      <div className="flex items-start gap-1.5">
        <h1 className="page-side w-fit min-w-0 font-semibold text-heading tracking-tight wrap-anywhere" dir="auto">
          {title}
        </h1>
        {canEdit && (
          <IconButton
            label={t('ticket.editTitle')}
            icon={Pencil}
            onClick={begin}
            className="-mt-0.5 size-8! print:hidden"
          />
        )}
      </div>
    )
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <input
        // biome-ignore lint/a11y/noAutofocus: the button that asked for it has just gone.
        autoFocus
        aria-label={t('field.title')}
        minLength={3}
        maxLength={200}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
        className={`${fieldLook} h-control font-semibold text-lead!`}
      />
    </>
  )
}
