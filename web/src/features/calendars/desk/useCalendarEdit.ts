import type { Calendar } from '@atum-desk/contract/calendars'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { useTimeZone } from '../../../lib/time/TimeZone.ts'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../admin/edit/useEditForm.ts'
import { addCalendar, calendar, calendarsKey, saveCalendar } from './api.ts'
import { type CalendarForm, calendarFormOf, calendarFrom, newCalendar } from './calendar-form.ts'

export type CalendarEdit = ReturnType<typeof useCalendarEdit>

/** The form over a calendar; without one, over a new one in the reader's own time zone. */
export function useCalendarEdit(stored: Calendar | undefined) {
  const { t } = useTranslation('calendars')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const own = useTimeZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return useEditForm<Calendar, CalendarForm>({
    stored,
    valuesOf: useCallback((one) => (one ? calendarFormOf(one) : newCalendar(own)), [own]),
    send: (_changes, seen, values) =>
      seen
        ? saveCalendar(seen.id, { version: seen.version, ...calendarFrom(values) })
        : addCalendar(calendarFrom(values)),
    ...(stored && { reread: () => client.fetchQuery({ ...calendar(stored.id), staleTime: 0 }) }),
    taken: 'name',
    onSaved: (answer) => {
      client.setQueryData(calendar(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: calendarsKey })
      say.done(t(stored ? 'saved' : 'created', { name: isolated(answer.name) }))
      if (!stored) void navigate(`/admin/calendars/${answer.id}`, { replace: true })
    },
  })
}
