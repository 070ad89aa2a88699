import type { Ticket } from '@atum-desk/contract/tickets'
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useActions } from '../../../../lib/actions/useActions.ts'
import type { useUploads } from '../../../../lib/files/useUploads.ts'
import { useUser } from '../../../session/useSession.ts'
import { isTooLong } from '../../limits.ts'
import type { ServerDraft } from '../draft/useServerDraft.ts'
import type { PresenceHere } from '../presence/usePresence.ts'
import { filled } from '../snippets/fill.ts'
import { type WritingScope, writingActions } from '../writing/actions.ts'
import { fieldAction } from '../writing/field-keys.ts'
import { insertInto } from '../writing/insert.ts'
import { edited, type Mark } from '../writing/markdown-edit.ts'
import { useSuggestions } from '../writing/useSuggestions.ts'
import { type Mode, type Outgoing, useSend } from './useSend.ts'
import { type Warning, warningFor } from './warnings.ts'

export interface WritingGiven {
  readonly ticket: Ticket
  readonly mode: Mode
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly presence: PresenceHere
  readonly draft: ServerDraft
  readonly uploads: ReturnType<typeof useUploads>
  readonly isPreview: boolean
  readonly onPreview: () => void
  readonly onSnippets: () => void
}

const markIn = (field: HTMLTextAreaElement | null, which: Mark): void => {
  if (!field) return
  const { value, selectionStart, selectionEnd } = field
  insertInto(field, edited(which, { text: value, from: selectionStart, to: selectionEnd }))
}

/** What the keys of the field do, what is offered while one types, and what is asked before it leaves. */
export function useWriting({ ticket, mode, field, presence, draft, uploads, isPreview, ...on }: WritingGiven) {
  const user = useUser()
  const sending = useSend(ticket, mode, draft, uploads)
  const [held, hold] = useState<{ readonly warning: Warning; readonly more: Partial<Outgoing> }>()
  const text = draft.text.trim()
  const isEmpty = text === '' && uploads.items.length === 0
  const fill = (body: string) => filled(body, ticket, user)
  const suggesting = useSuggestions({ field, text: draft.text, isNote: mode === 'note', fill })

  const leave = (more: Partial<Outgoing>) => {
    hold(undefined)
    presence.onRest()
    sending.send({ text, ...more })
  }
  /** Also where the preview stands before the field. */
  const showInField = () => {
    hold(undefined)
    if (isPreview) flushSync(on.onPreview)
    field.current?.focus()
  }
  const submit = (more: Partial<Outgoing> = {}) => {
    if (sending.isBusy || isEmpty) return
    if (isTooLong(text)) return showInField()
    const warning = warningFor({ mode, text, hasFiles: uploads.items.length > 0, typing: presence.typing })
    if (warning) hold({ warning, more })
    else leave(more)
  }
  const mark = (which: Mark) => markIn(field.current, which)

  const scope: WritingScope = {
    ...{ isEmpty, isPreview, submit: () => submit(), mark, preview: on.onPreview, snippets: on.onSnippets },
  }
  const latest = useRef(scope)
  latest.current = scope
  useActions(
    writingActions,
    useMemo(
      () => ({
        ...{ isEmpty, isPreview, submit: () => latest.current.submit(), mark: (one: Mark) => latest.current.mark(one) },
        ...{ preview: () => latest.current.preview(), snippets: () => latest.current.snippets() },
      }),
      [isEmpty, isPreview],
    ),
  )
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (suggesting.onKeyDown(event)) return
    const action = fieldAction(event.nativeEvent, writingActions, scope)
    if (action) event.preventDefault()
    action?.run(scope)
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
  }
  const onChange = (next: string) => {
    hold(undefined)
    if (mode === 'reply') presence.onTyping()
    draft.set(next)
  }
  return { ...sending, text, showInField, suggesting, fill, held, leave, submit, mark, onKeyDown, onChange }
}
