import type { CalendarPreviewBody } from '@atum-desk/contract/calendars'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRested } from '../../../../lib/time/useRested.ts'
import { minutesIn } from '../../../../lib/time/working-time.ts'
import { instantOf, wallAt } from '../../../../lib/time/zones.ts'
import { calendarPreview } from '../api.ts'
import { type CalendarForm, calendarFrom, isComplete } from '../calendar-form.ts'
import { firstAsked } from './first-asked.ts'

/** What is asked of the calendar as it stands in the form, and what the server says to it. */
export function usePreview(form: CalendarForm) {
  const { timeZone } = form
  const [typed, setTyped] = useState('8h')
  const [start, setStart] = useState(() => firstAsked(wallAt(Date.now(), timeZone)))
  const from = instantOf(start, timeZone)
  const minutes = minutesIn(typed)
  const { name: _name, ...hours } = calendarFrom(form)
  const asked: CalendarPreviewBody | undefined =
    from === undefined || minutes === undefined || minutes > 5_256_000 || !isComplete(form)
      ? undefined
      : { calendar: hours, from: new Date(from).toISOString(), seconds: minutes * 60 }
  const settled = useRested(asked, 300)
  const { data, error, isPlaceholderData } = useQuery({
    ...calendarPreview(settled ?? { from: '', seconds: 0 }),
    enabled: settled !== undefined,
  })
  return {
    typed,
    setTyped,
    start,
    setStart,
    minutes,
    isAskable: asked !== undefined,
    answer: asked ? data : undefined,
    /** The hours that the answer is about: those of the form may be further on. */
    hours: settled?.calendar,
    error,
    isOld: isPlaceholderData,
  }
}
