/** Worked out by hand; each pause is from/to. The calendar is in words, as `calendarOf` reads them. */
export type DeadlineCase = readonly [from: string, time: string, due: string, says: string, ...pauses: string[]]

export type Section = Readonly<{
  title: string
  about: string
  groups: readonly Readonly<{ calendar: string; cases: readonly DeadlineCase[] }>[]
}>

/** | what happens | when somebody looks | what it shows | why |; in UTC, of Monday 2 March 2026 where no day is said. */
export type ClockCase = readonly [happens: string, at: string, shows: string, says: string]
