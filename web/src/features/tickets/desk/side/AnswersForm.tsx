import type { Ticket } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { focusFirstWrong } from '../../../../ui/form/focus-first-wrong.ts'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { AnswerFields } from '../../../answers/AnswerFields.tsx'
import { refusedIn } from '../../../answers/answers.ts'
import { edit } from '../api/commands.ts'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { answerChanges, askedIn, changeFaults, draftsOf } from './answer-changes.ts'
import { asWrittenOver, touched } from './answers-draft.ts'
import { useAnswersDraft } from './useAnswersDraft.ts'

interface AnswersFormProps {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/**
 * The questions where their answers stood. What nobody touched is not sent; what was, stays for this ticket until it is
 * saved or given up, over the answers that were read then.
 */
export function AnswersForm({ ticket, onClose }: AnswersFormProps) {
  const { t } = useTranslation('ticket')
  const draft = useAnswersDraft(ticket)
  const end = () => {
    draft.clear()
    onClose()
  }
  const change = useSheetChange(ticket, end, asWrittenOver(ticket, draft.draft))
  const fields = askedIn(change.seen.fields)
  const shown = draftsOf(fields)
  const answers = { ...shown, ...draft.draft?.answers }
  const [wasTried, setTried] = useState(false)
  const refused = change.refusal && refusedIn(fields, asFailure(change.refusal.error))
  const faults = changeFaults(fields, answers)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return focusFirstWrong(event.currentTarget)
    const changed = answerChanges(fields, answers)
    if (Object.keys(changed).length === 0) return end()
    if (!change.isBusy) change.send((seen) => edit(seen, { fields: changed }))
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <RefusalNotice refusal={change.refusal} />
      <AnswerFields
        fields={fields}
        answers={answers}
        faults={wasTried ? { ...refused, ...faults } : {}}
        onChange={(written) => draft.write(change.seen, touched(shown, written))}
      />
      <SheetButtons confirm={t('answers.save')} isBusy={change.isBusy} onClose={end} />
    </form>
  )
}
