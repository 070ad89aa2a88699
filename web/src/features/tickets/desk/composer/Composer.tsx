import type { Ticket } from '@atum-desk/contract/tickets'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUploads } from '../../../../lib/files/useUploads.ts'
import { cx } from '../../../../ui/cx.ts'
import { useServerDraft } from '../draft/useServerDraft.ts'
import type { PresenceHere } from '../presence/usePresence.ts'
import type { Along } from './along.ts'
import { ModeTabs } from './ModeTabs.tsx'
import type { Mode } from './useSend.ts'
import { Writing } from './Writing.tsx'

interface ComposerProps {
  readonly ticket: Ticket
  /** None on a phone until one is chosen. */
  readonly mode: Mode
  readonly isOpen: boolean
  readonly modes: readonly Mode[]
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly presence: PresenceHere
  readonly onMode: (mode: Mode) => void
  readonly onResolve: (reply: Along) => void
}

/** Reply and note: each with its own words and its own files, so that nothing meant for one goes out with the other. */
export function Composer({ ticket, mode, isOpen, modes, field, presence, onMode, onResolve }: ComposerProps) {
  const { t } = useTranslation('tickets')
  const [isPreview, setPreview] = useState(false)
  const own = {
    reply: { draft: useServerDraft(ticket.id, 'reply', modes.includes('reply')), uploads: useUploads() },
    note: { draft: useServerDraft(ticket.id, 'note', modes.includes('note')), uploads: useUploads() },
  }
  const write = (next: Mode) => {
    setPreview(false)
    onMode(next)
  }
  const turn = () => setPreview((is) => !is)
  return (
    <section
      aria-label={t('composer.title')}
      className={cx(
        'grid flex-none gap-2.5 border-t px-5 pt-3 pb-4 max-tablet:px-3 print:hidden',
        mode === 'note' && isOpen ? 'border-note-line border-dashed bg-note' : 'border-line',
        mode === 'note' && !isOpen && 'tablet:border-note-line tablet:border-dashed tablet:bg-note',
      )}
    >
      <ModeTabs {...{ mode, modes, isOpen, isPreview }} onMode={write} onPreview={turn} />
      <div className={cx(!isOpen && 'max-tablet:hidden')}>
        <Writing
          key={mode}
          {...{ ticket, mode, field, presence, isPreview, onResolve }}
          onPreview={turn}
          {...own[mode]}
        />
      </div>
    </section>
  )
}
