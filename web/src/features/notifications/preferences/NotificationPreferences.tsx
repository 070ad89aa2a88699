import type { NotificationPreferences as Stored } from '@atum-desk/contract/notification-preferences'
import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { preferences } from '../api.ts'
import type { Groups } from '../events.ts'
import { EventTable } from './EventTable.tsx'
import { PreferencesSkeleton } from './PreferencesSkeleton.tsx'
import { QuietFields } from './QuietFields.tsx'
import { RhythmFields } from './RhythmFields.tsx'
import { SaveBar } from './SaveBar.tsx'
import { usePreferencesForm } from './usePreferencesForm.ts'

interface Choices<Event extends NotificationEvent> {
  readonly groups: Groups<Event>
  readonly titleOf: (event: Event) => string
}

/** How, when and of what one wants to be told. */
export function NotificationPreferences<Event extends NotificationEvent>(choices: Choices<Event>) {
  const { t } = useTranslation('notifications')
  const { data, error, refetch } = useQuery(preferences)
  if (data) return <Form stored={data} {...choices} />
  if (error) return <Failed title={t('preferences.failed')} error={error} onRetry={() => void refetch()} />
  return <PreferencesSkeleton />
}

function Form<Event extends NotificationEvent>({ stored, ...choices }: Choices<Event> & { stored: Stored }) {
  const editing = usePreferencesForm(stored)
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    editing.save()
  }
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-8">
      <RhythmFields {...editing} />
      {editing.form.email !== 'off' && <QuietFields {...editing} />}
      <EventTable {...choices} form={editing.form} change={editing.change} />
      <SaveBar {...editing} />
    </form>
  )
}
