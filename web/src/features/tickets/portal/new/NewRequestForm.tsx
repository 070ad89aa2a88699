import type { SessionUser } from '@atum-desk/contract/auth'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadItem } from '../../../../lib/files/uploads.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { FilePicker } from '../../../../ui/files/FilePicker.tsx'
import { focusFirstWrong } from '../../../../ui/form/focus-first-wrong.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { AnswerFields } from '../../../answers/AnswerFields.tsx'
import { answerFaults, refusedIn } from '../../../answers/answers.ts'
import { isTooLong } from '../../limits.ts'
import { bodyFrom, problemsOf } from '../request-body.ts'
import { Unsent } from '../Unsent.tsx'
import { RequestFields } from './RequestFields.tsx'
import { useAskedFields } from './useAskedFields.ts'
import { useRequestDraft } from './useRequestDraft.ts'
import { useSendRequest } from './useSendRequest.ts'

interface NewRequestFormProps {
  readonly user: SessionUser
  readonly followUp: Pick<Ticket, 'id' | 'number'> | undefined
  /** The service with which one came here, if any. */
  readonly serviceId: string | undefined
  readonly files: {
    readonly items: readonly UploadItem[]
    readonly add: (files: readonly File[]) => void
    readonly remove: (key: string) => void
  }
  readonly onCreated: (ticket: Ticket) => void
}

export function NewRequestForm({ user, followUp, serviceId, files, onCreated }: NewRequestFormProps) {
  const { t } = useTranslation('request')
  const { draft, change, clear, wasKept } = useRequestDraft(user.id, serviceId)
  const { isBusy, failure, send } = useSendRequest()
  const [wasTried, setTried] = useState(false)
  const asked = useAskedFields(draft.serviceId)
  const wrong = problemsOf(draft)
  const faults = answerFaults(asked, draft.answers)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setTried(true)
    if (isBusy) return
    const isWrong = wrong.title || wrong.description || isTooLong(draft.description) || Object.keys(faults).length > 0
    if (isWrong) return focusFirstWrong(form)
    const ticket = await send(bodyFrom(draft, followUp?.id, asked))
    if (!ticket) return
    clear()
    onCreated(ticket)
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-6">
      {followUp && <Notice>{t('new.followUp', { number: followUp.number })}</Notice>}
      {wasKept && (
        <Notice>
          <p>{t('new.draftKept')}</p>
          {draft.hadFiles && files.items.length === 0 && <p>{t('new.filesNotKept')}</p>}
          <Button size="small" className="w-fit" onClick={clear}>
            {t('new.discard')}
          </Button>
        </Notice>
      )}
      <RequestFields
        draft={draft}
        onChange={change}
        wrong={{ title: wasTried && wrong.title, description: wasTried && wrong.description }}
      />
      <AnswerFields
        fields={asked}
        answers={draft.answers}
        faults={wasTried ? { ...refusedIn(asked, failure), ...faults } : {}}
        onChange={(answers) => change({ answers })}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">{t('new.files')}</legend>
        <FilePicker
          items={files.items}
          onAdd={(picked) => {
            change({ hadFiles: true })
            files.add(picked)
          }}
          onRemove={(key) => {
            change({ hadFiles: files.items.length > 1 })
            files.remove(key)
          }}
        />
      </fieldset>
      {failure && <Unsent title={t('new.failed')} failure={failure} />}
      <Button tone="primary" size="large" type="submit" isBusy={isBusy} className="tablet:w-fit">
        {t('new.submit')}
      </Button>
    </form>
  )
}
