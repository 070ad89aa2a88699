import type { Snippet } from '@atum-desk/contract/snippets'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { useMay } from '../../../session/useSession.ts'
import { typeInto } from '../writing/insert.ts'
import { useSnippetChanges } from './useSnippetChanges.ts'
import { VariableChips } from './VariableChips.tsx'

/** What is wrong with it stands at its field; whoever may share decides for whom it is. */
export function SnippetForm({ snippet, onDone }: { snippet: Snippet | undefined; onDone: () => void }) {
  const { t } = useTranslation(['ticket', 'common'])
  const mayShare = useMay()('template.manage')
  const [name, setName] = useState(snippet?.name ?? '')
  const [body, setBody] = useState(snippet?.body ?? '')
  const [isShared, share] = useState(snippet?.shared ?? false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { mutate, isPending, error, reset } = useSnippetChanges().saving
  const failure = error ? asFailure(error) : undefined
  const isUnknown = failure?.at('/body') === 'unknown-variable'
  const isTaken = failure?.code === 'duplicate'

  // What was wrong was wrong of what stood there before.
  const change = (set: (value: string) => void, value: string) => {
    reset()
    set(value)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    mutate({ snippet, body: { name, body, ...(mayShare && { shared: isShared }) } }, { onSuccess: onDone })
  }
  const insert = (words: string) => {
    const { current } = field
    if (current) typeInto(current, current.selectionStart, current.selectionEnd, words)
  }
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <TextField
        label={t('ticket:snippet.name')}
        required
        maxLength={100}
        autoComplete="off"
        value={name}
        error={isTaken ? t('ticket:snippet.taken') : undefined}
        onChange={(event) => change(setName, event.target.value)}
      />
      <TextArea
        ref={field}
        label={t('ticket:snippet.text')}
        hint={t('ticket:snippet.hint')}
        required
        maxLength={10_000}
        value={body}
        error={isUnknown ? t('ticket:snippet.unknown') : undefined}
        onChange={(event) => change(setBody, event.target.value)}
      />
      <VariableChips onInsert={insert} />
      {mayShare && (
        <label className="flex min-h-9 items-center gap-2.5">
          <input type="checkbox" checked={isShared} onChange={(event) => share(event.target.checked)} />
          {t('ticket:snippet.share')}
        </label>
      )}
      {failure && !isUnknown && !isTaken && (
        <p role="alert" className="text-danger">
          {t(`common:problem.${failure.code}`)}
        </p>
      )}
      <SheetButtons confirm={t('ticket:snippet.save')} isBusy={isPending} onClose={onDone} />
    </Form>
  )
}
