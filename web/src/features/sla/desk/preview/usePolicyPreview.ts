import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTimeZone } from '../../../../lib/time/TimeZone.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { wallAt } from '../../../../lib/time/zones.ts'
import { calendarPreview, calendars } from '../../../calendars/desk/api.ts'
import { firstAsked } from '../../../calendars/desk/preview/first-asked.ts'
import type { PolicyForm } from '../edit/policy-form.ts'
import { questionsOf, waitedMinutes } from './asked.ts'

/** The example, what is asked of the server about the form as it stands, and what it says. */
export function usePolicyPreview(form: PolicyForm) {
  const { data: hours } = useQuery(calendars)
  const calendar = hours?.find(({ id }) => id === form.calendarId)
  const own = useTimeZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const timeZone = calendar?.timeZone ?? own
  const [typed, setStart] = useState<string>()
  // Where nobody has typed another, by the wall clock of the calendar: also of one that comes later, or is changed.
  const first = useMemo(() => firstAsked(wallAt(Date.now(), timeZone)), [timeZone])
  const start = typed ?? first
  const [waiting, setWaiting] = useState('')
  const asked = questionsOf(calendar ? form : { ...form, calendarId: '' }, { start, waiting, timeZone })
  const settled = useRested(asked, 300)
  const answers = useQueries({
    queries: settled.map(({ body }) => ({
      ...calendarPreview(body ?? { from: '', seconds: 0 }),
      enabled: body !== undefined,
    })),
  })
  return {
    calendar,
    start,
    setStart,
    waiting,
    setWaiting,
    isWaitingWrong: waitedMinutes(waiting) === undefined,
    /** A line for each priority and clock; without an answer where there is none yet, or nothing to ask. */
    lines: settled.map((question, index) => ({
      ...question,
      answer: question.body && answers[index]?.data,
      isOld: answers[index]?.isPlaceholderData ?? false,
    })),
    error: answers.find(({ error }) => error)?.error ?? undefined,
    retry: () => answers.filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
  }
}

export type PolicyPreview = ReturnType<typeof usePolicyPreview>
