import { type BacklogAge, backlogAges } from '@atum-desk/contract/reports'
import type { Temporal } from 'temporal-polyfill'

/** How many days ago it came, at least; the youngest first. */
const sinceDays = {
  today: 0,
  days1to2: 1,
  days3to6: 3,
  days7to13: 7,
  days14to29: 14,
  days30: 30,
} as const satisfies Record<BacklogAge, number>

/** On which days what is so old has come; the oldest have no first day. */
export type AgeSpan = Readonly<{ age: BacklogAge; from: Temporal.PlainDate | null; to: Temporal.PlainDate }>

export function ageSpans(today: Temporal.PlainDate): AgeSpan[] {
  return backlogAges.map((age, n) => {
    const older = backlogAges[n + 1]
    const from = older === undefined ? null : today.subtract({ days: sinceDays[older] - 1 })
    return { age, from, to: today.subtract({ days: sinceDays[age] }) }
  })
}

/** As the list of tickets is asked for them. */
export const createdWithin = ({ from, to }: AgeSpan): string => `created:${from?.toString() ?? ''}..${to.toString()}`
