import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'

interface ViewNameFormProps {
  readonly name: string
  /** Undefined where it is not asked. */
  readonly shared?: boolean
  readonly confirm: string
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSave: (name: string, shared: boolean) => void
  readonly onClose: () => void
}

export function ViewNameForm({ name, shared, confirm, isBusy, error, onSave, onClose }: ViewNameFormProps) {
  const { t } = useTranslation('lists')
  const [text, setText] = useState(name)
  const [isShared, setShared] = useState(shared ?? false)
  const failure = error ? asFailure(error) : undefined

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) onSave(text.trim(), isShared)
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      {failure && failure.code !== 'duplicate' && <FailedNotice title={t('view.notSaved')} failure={failure} />}
      <TextField
        label={t('view.name')}
        required
        maxLength={100}
        autoComplete="off"
        value={text}
        error={failure?.code === 'duplicate' ? t('view.duplicate') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {shared !== undefined && (
        <label className="flex min-h-control w-fit cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={isShared}
            onChange={(event) => setShared(event.target.checked)}
            className="size-5 shrink-0 accent-gold"
          />
          {t('view.sharedBox')}
        </label>
      )}
      <SheetButtons confirm={confirm} isBusy={isBusy} onClose={onClose} />
    </Form>
  )
}
