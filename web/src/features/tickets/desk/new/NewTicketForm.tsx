import type { FormField } from '@atum-desk/contract/forms'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { useUploads } from '../../../../lib/files/useUploads.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { FilePicker } from '../../../../ui/files/FilePicker.tsx'
import { focusFirstWrong } from '../../../../ui/form/focus-first-wrong.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { AnswerFields } from '../../../answers/AnswerFields.tsx'
import { answerFaults, refusedIn } from '../../../answers/answers.ts'
import { services } from '../../../services/desk/api.ts'
import { useUser } from '../../../session/useSession.ts'
import { isTooLong } from '../../limits.ts'
import { bodyFrom, problemsOf } from './draft.ts'
import { NewTicketFields } from './NewTicketFields.tsx'
import { useNewTicketDraft } from './useNewTicketDraft.ts'
import { useOpenTicket } from './useOpenTicket.ts'

interface NewTicketFormProps {
  readonly files: ReturnType<typeof useUploads>
  readonly onOpened: (ticket: Ticket) => void
}

const none: readonly FormField[] = []
const right = { requester: false, title: false, description: false }

export function NewTicketForm({ files, onOpened }: NewTicketFormProps) {
  const { t } = useTranslation('open')
  const { draft, change, clear, wasKept } = useNewTicketDraft(useUser().id)
  const { isBusy, failure, send: open } = useOpenTicket()
  const [wasTried, setTried] = useState(false)
  const { data: offered } = useQuery(services)
  const asked = offered?.find(({ id }) => id === draft.serviceId)?.form?.fields ?? none
  const wrong = problemsOf(draft)
  const faults = answerFaults(asked, draft.answers)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setTried(true)
    if (isBusy) return
    const isWrong =
      Object.values(wrong).includes(true) || isTooLong(draft.description) || Object.keys(faults).length > 0
    if (isWrong) return focusFirstWrong(form)
    const ticket = await open(bodyFrom(draft, asked))
    if (!ticket) return
    clear()
    onOpened(ticket)
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid max-w-190 gap-5">
      {wasKept && (
        <Notice>
          <p>{t('draftKept')}</p>
          <Button size="small" className="w-fit" onClick={clear}>
            {t('discard')}
          </Button>
        </Notice>
      )}
      <NewTicketFields draft={draft} onChange={change} wrong={wasTried ? wrong : right} />
      <AnswerFields
        fields={asked}
        answers={draft.answers}
        faults={wasTried ? { ...refusedIn(asked, failure), ...faults } : {}}
        onChange={(answers) => change({ answers })}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">{t('files')}</legend>
        <FilePicker items={files.items} onAdd={files.add} onRemove={files.remove} />
      </fieldset>
      {failure && <FailedNotice title={t('failed')} failure={failure} />}
      <Button tone="primary" type="submit" isBusy={isBusy} className="tablet:w-fit">
        {t('submit')}
      </Button>
    </form>
  )
}
