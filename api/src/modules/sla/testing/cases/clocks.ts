import type { ClockCase } from './section.ts'

export const clockHours = 'UTC, Mo-Fr 09:00-17:00'

export const clockCases: readonly ClockCase[] = [
  ['09:00 start PT4H', '10:00', 'running, 1:00 used, 3:00 left, due 13:00', 'a clock that runs'],
  ['09:00 start PT4H', '13:00', 'running, 4:00 used, 0:00 left, due 13:00', 'at its deadline nothing is late yet'],
  [
    '09:00 start PT4H',
    '13:00:00.001',
    'breached, 4:00 used, 0:00 left, due 13:00, breached 13:00',
    'a millisecond later it is',
  ],
  [
    '09:00 start PT4H',
    '05 12:00',
    'breached, 27:00 used, -23:00 left, due 13:00, breached 13:00',
    'a sweep that comes on Thursday finds the breach at Monday’s deadline, not at its own time',
  ],
  [
    '06 13:00 start PT4H',
    '07 10:00',
    'breached, 4:00 used, 0:00 left, due 06 17:00, breached 06 17:00',
    'due when the week closes, it is late on Saturday, with no time used since',
  ],
  [
    '06 13:00 start PT4H · 07 10:00 stop',
    '07 10:00',
    'met, 4:00 used, 0:00 left, due 06 17:00, met 07 10:00, breached 06 17:00',
    'met on Saturday what was due on Friday is met late',
  ],
  [
    '09:00 start PT4H · 13:00 stop',
    '06 09:00',
    'met, 4:00 used, 0:00 left, due 13:00, met 13:00',
    'met at the deadline itself is in time',
  ],
  [
    '09:00 start PT4H · 14:00 stop',
    '06 09:00',
    'met, 5:00 used, -1:00 left, due 13:00, met 14:00, breached 13:00',
    'met late is met, and keeps its breach',
  ],
  [
    '09:00 start PT4H · 12:59 pause',
    '31 10:00',
    'paused, 3:59 used, 0:01 left, paused since 12:59',
    'paused is not late, however long the customer takes',
  ],
  [
    '09:00 start PT4H · 13:00 pause',
    '05 10:00',
    'paused, 4:00 used, 0:00 left, paused since 13:00',
    'paused at the deadline itself, it was in time',
  ],
  [
    '09:00 start PT4H · 14:00 pause',
    '06 09:00',
    'paused, 5:00 used, -1:00 left, paused since 14:00, breached 13:00',
    'paused after its breach it is paused, and was late',
  ],
  [
    '16:00 start PT4H · 16:30 pause · 03 10:00 resume',
    '03 10:00',
    'running, 0:30 used, 3:30 left, due 03 13:30',
    'resumed, it runs on from the same remainder',
  ],
  [
    '09:00 start PT4H · 10:00:10 pause · 10:00:10 resume · 10:00:20 pause · 10:00:21 resume · 10:00:30 pause · 10:00:31 resume',
    '12:00',
    'running, 2:59:58 used, 1:00:02 left, due 13:00:02',
    'pauses of one minute do not overwrite each other, and one of no second is none',
  ],
  [
    '09:00 start PT4H · 10:00 pause · 11:00 retarget PT2H · 12:00 resume',
    '12:30',
    'running, 1:30 used, 0:30 left, due 13:00',
    'a pause is not lost when the policy changes in it',
  ],
  [
    '09:00 start PT4H · 10:00 pause · 11:00 retarget PT2H',
    '11:30',
    'paused, 1:00 used, 1:00 left, paused since 10:00',
    'nor does it begin again',
  ],
  [
    '16:00 start PT4H · 16:30 pause · 16:45 retarget PT4H always · 17:30 resume',
    '17:30',
    'running, 0:30 used, 3:30 left, due 21:00',
    'another calendar counts from then on; what was counted stays',
  ],
  [
    '09:00 start PT4H · 12:00 retarget PT2H',
    '12:00',
    'breached, 3:00 used, -1:00 left, due 12:00, breached 12:00',
    'a target that is used up already is missed when it is set, not before',
  ],
  [
    '09:00 start PT4H · 14:00 retarget PT8H',
    '15:00',
    'running, 6:00 used, 2:00 left, due 17:00',
    'a target that leaves time ends a breach',
  ],
  [
    '09:00 start PT4H · 10:00 retarget PT1H · 10:00 retarget PT6H',
    '11:00',
    'running, 2:00 used, 4:00 left, due 15:00',
    'of two targets in one instant the last one holds',
  ],
  [
    '09:00 start PT4H · 10:00 stop · 04 09:00 reopen',
    '04 09:00',
    'running, 1:00 used, 3:00 left, due 04 12:00',
    'reopened, it goes on from what had elapsed; the time in RESOLVED does not count',
  ],
  [
    '09:00 start PT4H · 10:00 stop · 04 09:00 reopen',
    '04 13:00',
    'breached, 5:00 used, -1:00 left, due 04 12:00, breached 04 12:00',
    'met is not for ever: reopened, it can breach',
  ],
  [
    '09:00 start PT4H · 14:00 stop · 04 09:00 reopen',
    '04 09:00',
    'breached, 5:00 used, -1:00 left, due 13:00, breached 13:00',
    'reopened after a breach, it is late since then',
  ],
  [
    '09:00 start PT4H · 10:00 stop · 11:00 reopen · 12:00 pause · 13:00 stop · 14:00 reopen',
    '14:30',
    'running, 2:30 used, 1:30 left, due 16:00',
    'each cycle adds to the same time',
  ],
  [
    '09:00 start PT4H · 10:00 cancel',
    '31 09:00',
    'cancelled, 1:00 used, 3:00 left',
    'cancelled, it stands still and owes nothing',
  ],
]
