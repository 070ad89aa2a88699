import type { Ticket } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { focusFirstWrong } from '../../../../ui/form/focus-first-wrong.ts'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { useUser } from '../../../session/useSession.ts'
import { isTooLong } from '../../limits.ts'
import { nextStep } from './next-step.ts'
import { useAnswer } from './useAnswer.ts'

/** Of an answer’s reason: `AnswerBody` of the contract. */
const longestReason = 10_000

interface RefuseSheetProps {
  readonly ticket: Ticket
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What still does not work: the reason becomes a comment, and the work begins again. */
export function RefuseSheet({ ticket, isOpen, onClose }: RefuseSheetProps) {
  const { t } = useTranslation(['request', 'common'])
  const { text, set, clear } = useDraft(useUser().id, `refuse.${ticket.id}`)
  const [wasTried, setTried] = useState(false)
  const reason = text.trim()
  const { mutate, isPending, error } = useAnswer(ticket, () => {
    clear()
    setTried(false)
    onClose()
    toasts.add({ title: t('request:answer.refused', { number: ticket.number }) })
  })

  const focusAfter = () => (ticket.status === 'RESOLVED' ? null : nextStep())

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (reason === '' || isTooLong(reason, longestReason)) return focusFirstWrong(event.currentTarget)
    if (!isPending) mutate({ answer: 'solution/refuse', reason })
  }

  return (
    <Sheet title={t('request:answer.refuseTitle')} isOpen={isOpen} onClose={onClose} focusAfter={focusAfter}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <TextArea
          label={t('request:reply.label')}
          hint={t('request:answer.refuseHint')}
          error={wasTried && reason === '' ? t('request:answer.refuseShort') : undefined}
          value={text}
          onChange={(event) => set(event.target.value)}
          maxLength={longestReason}
        />
        {error && <FailedNotice title={t('request:answer.failed')} failure={asFailure(error)} />}
        <SheetButtons confirm={t('request:answer.refuseSend')} isBusy={isPending} onClose={onClose} />
      </form>
    </Sheet>
  )
}
