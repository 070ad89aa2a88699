import type {
  NotificationPreferences,
  UpdateNotificationPreferencesBody,
} from '@atum-desk/contract/notification-preferences'
import type { ApiFailure } from '../../../lib/api/problem.ts'
import { changesOf, fieldAt, rebased, type WrongField, wrongIn } from './form.ts'

/** What one chose and has not saved, beside what is stored, and what became of the last try. */
export interface Editing {
  readonly base: NotificationPreferences
  readonly form: NotificationPreferences
  readonly outcome: 'none' | 'saving' | 'saved' | 'conflict'
  readonly wrong: WrongField | undefined
  readonly failure: ApiFailure | undefined
}

export const editingOf = (stored: NotificationPreferences, outcome: Editing['outcome'] = 'none'): Editing => ({
  base: stored,
  form: stored,
  outcome,
  wrong: undefined,
  failure: undefined,
})

export const withForm = (editing: Editing, form: NotificationPreferences): Editing => ({
  ...editing,
  form,
  wrong: undefined,
  outcome: editing.outcome === 'saved' ? 'none' : editing.outcome,
})

/** Without a try where the server would refuse it, or has nothing to do. */
export const tried = (editing: Editing): Editing => {
  const wrong = wrongIn(editing.form)
  const outcome = changesOf(editing.base, editing.form) ? 'saving' : 'saved'
  return { ...editing, wrong, failure: undefined, outcome: wrong ? 'none' : outcome }
}

/** What was chosen while it was being saved is kept. */
export const saved = (editing: Editing, sent: NotificationPreferences, answer: NotificationPreferences): Editing => {
  const since = changesOf(sent, editing.form)
  return since ? { ...editingOf(answer), form: rebased(answer, since) } : editingOf(answer, 'saved')
}

/** At its field, if it has one. */
export const refused = (editing: Editing, failure: ApiFailure): Editing => {
  const wrong = fieldAt(failure.errors.map(({ path }) => path))
  return { ...editing, outcome: 'none', wrong, failure: wrong ? undefined : failure }
}

export const inConflict = (theirs: NotificationPreferences, mine: UpdateNotificationPreferencesBody): Editing => ({
  ...editingOf(theirs, 'conflict'),
  form: rebased(theirs, mine),
})
