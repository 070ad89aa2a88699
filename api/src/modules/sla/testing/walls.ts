import { type WallClock, wallClock } from './wall-clock.ts'

/** How long each is known. */
export const days = 16

/** Two weeks and two days each, around what makes its zone hard. */
export const walls: readonly WallClock[] = [
  ['UTC', '2026-02-20'],
  ['Asia/Kathmandu', '2026-02-20'], // +05:45
  ['Asia/Kathmandu', '1985-12-24'], // a quarter of an hour
  ['Asia/Kolkata', '2026-11-13'], // +05:30
  ['Europe/Paris', '2026-03-22'], // 02:00 → 03:00 on the 29th
  ['Europe/Paris', '2026-10-18'], // 03:00 → 02:00 on the 25th
  ['America/New_York', '2026-03-01'],
  ['America/New_York', '2026-10-25'],
  ['America/St_Johns', '2010-10-31'], // at 00:01 back to the day before
  ['America/St_Johns', '1988-03-27'], // two hours, at 00:01
  ['America/Toronto', '1919-03-24'], // 23:30 → 00:30
  ['America/Caracas', '2007-12-02'], // half an hour back, and no summer time
  ['America/Sao_Paulo', '2018-10-28'], // 00:00 → 01:00
  ['America/Havana', '2026-10-25'], // 01:00 → 00:00
  ['Europe/London', '1941-04-26'], // from one summer time to a double one
  ['Antarctica/Troll', '2026-03-22'], // two hours
  ['Antarctica/Troll', '2026-10-18'],
  ['Australia/Lord_Howe', '2026-03-29'], // half an hour
  ['Australia/Lord_Howe', '2026-09-27'],
  ['Pacific/Chatham', '2026-09-20'], // +12:45 → +13:45
  ['Pacific/Chatham', '2026-03-29'],
  ['Africa/Casablanca', '2026-02-08'], // back for Ramadan
  ['Africa/Casablanca', '2026-03-15'], // and on again
  ['Africa/Cairo', '2026-04-17'], // 00:00 → 01:00
  ['Africa/Cairo', '2026-10-22'], // 24:00 → 23:00
  ['Asia/Pyongyang', '2018-04-27'], // 23:30 → 24:00
  ['Pacific/Apia', '2011-12-22'], // no 30 December
  ['Pacific/Kwajalein', '1993-08-13'], // no 21 August
  ['Pacific/Kwajalein', '1969-09-22'], // 30 September twice, but for an hour
].map(([timeZone = '', from]) => wallClock(timeZone, `${from}T00:00Z`, days))
