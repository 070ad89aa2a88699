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

interface AnswersFormProps {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/** The questions where their answers stood. What nobody touched is not sent. */
export function AnswersForm({ ticket, onClose }: AnswersFormProps) {
  const { t } = useTranslation('ticket')
  const [fields] = useState(() => askedIn(ticket.fields))
  const [drafts, write] = useState(() => draftsOf(fields))
  const [wasTried, setTried] = useState(false)
  const change = useSheetChange(ticket, onClose)
  const refused = change.refusal && refusedIn(fields, asFailure(change.refusal.error))
  const faults = changeFaults(fields, drafts)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return focusFirstWrong(event.currentTarget)
    const answers = answerChanges(fields, drafts)
    if (Object.keys(answers).length === 0) return onClose()
    if (!change.isBusy) change.send((seen) => edit(seen, { fields: answers }))
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <RefusalNotice refusal={change.refusal} />
      <AnswerFields
        fields={fields}
        answers={drafts}
        faults={wasTried ? { ...refused, ...faults } : {}}
        onChange={write}
      />
      <SheetButtons confirm={t('answers.save')} isBusy={change.isBusy} onClose={onClose} />
    </form>
  )
}
