import type { Ticket } from '@atum-desk/contract/tickets'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useUploads } from '../../../../lib/files/useUploads.ts'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { cx } from '../../../../ui/cx.ts'
import { useUser } from '../../../session/useSession.ts'
import { draftNames } from '../sheets/drafts.ts'
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
  readonly onMode: (mode: Mode) => void
}

/** Reply and note: each with its own words and its own files, so that nothing meant for one goes out with the other. */
export function Composer({ ticket, mode, isOpen, modes, field, onMode }: ComposerProps) {
  const { t } = useTranslation('tickets')
  const user = useUser()
  const own = {
    reply: { draft: useDraft(user.id, draftNames.reply(ticket.id)), uploads: useUploads() },
    note: { draft: useDraft(user.id, draftNames.note(ticket.id)), uploads: useUploads() },
  }
  return (
    <section
      aria-label={t('composer.title')}
      className={cx(
        'grid flex-none gap-2.5 border-t px-5 pt-3 pb-4 max-tablet:px-3',
        mode === 'note' && isOpen ? 'border-note-line border-dashed bg-note' : 'border-line',
        mode === 'note' && !isOpen && 'tablet:border-note-line tablet:border-dashed tablet:bg-note',
      )}
    >
      <ModeTabs mode={mode} modes={modes} isOpen={isOpen} onMode={onMode} />
      <div className={cx(!isOpen && 'max-tablet:hidden')}>
        <Writing key={mode} ticket={ticket} mode={mode} field={field} {...own[mode]} />
      </div>
    </section>
  )
}
