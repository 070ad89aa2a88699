import type { NotificationPreferences } from '@atum-desk/contract/notification-preferences'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asFailure } from '../../../lib/api/problem.ts'
import { readDraft, writeDraft } from '../../../lib/storage/draft.ts'
import { useUser } from '../../session/useSession.ts'
import { preferences, savePreferences } from '../api.ts'
import { type Editing, editingOf, inConflict, refused, saved, tried, withForm } from './editing.ts'
import { changesOf, rebased } from './form.ts'
import { choicesFrom } from './kept.ts'

const draftName = 'notifications'

/** With what was chosen here before, and not saved. */
const resumed = (stored: NotificationPreferences, userId: string): Editing => {
  const kept = choicesFrom(readDraft(userId, draftName))
  return kept ? { ...editingOf(stored), form: rebased(stored, kept) } : editingOf(stored)
}

/**
 * The form over what is stored. What is chosen is kept until it is saved or thrown away, wherever one goes meanwhile.
 * A conflict keeps both: one’s own choices, on top of what the other has saved.
 */
export function usePreferencesForm(stored: NotificationPreferences) {
  const client = useQueryClient()
  const { id: userId } = useUser()
  const [editing, set] = useState(() => resumed(stored, userId))
  const { base, form, outcome } = editing
  const changes = changesOf(base, form)
  const kept = changes ? JSON.stringify(changes) : ''
  useEffect(() => writeDraft(userId, draftName, kept), [userId, kept])
  // Changed elsewhere, and nothing chosen here that could be lost.
  if (stored.version > base.version && changes === null) set(editingOf(stored))

  const send = async (): Promise<void> => {
    if (!changes) return
    try {
      const answer = await savePreferences(changes)
      client.setQueryData(preferences.queryKey, answer)
      set((now) => saved(now, form, answer))
    } catch (error) {
      const failure = asFailure(error)
      if (failure.code !== 'version-conflict') return set((now) => refused(now, failure))
      const theirs = await client.fetchQuery({ ...preferences, staleTime: 0 })
      set(inConflict(theirs, changes))
    }
  }

  const save = (): void => {
    if (outcome === 'saving') return
    const next = tried(editing)
    set(next)
    // The one that can still fail is the reading after a conflict.
    if (next.outcome === 'saving') send().catch((error) => set((now) => refused(now, asFailure(error))))
  }

  return {
    ...editing,
    isChanged: changes !== null,
    change: (next: NotificationPreferences) => set((now) => withForm(now, next)),
    discard: () => set(editingOf(base)),
    save,
  }
}

export type PreferencesForm = ReturnType<typeof usePreferencesForm>
