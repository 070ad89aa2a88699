import type { SlaTargets } from '@atum-desk/contract/sla-policies'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import * as calendars from './calendars.store.ts'
import type { CalendarHours } from './domain/calendar.ts'
import { add as addPolicy } from './policies.service.ts'

const around: CalendarHours = { timeZone: 'UTC', alwaysOpen: true, shifts: [], holidays: [] }

const businessDays = [1, 2, 3, 4, 5]
const business = (timeZone: string): CalendarHours => ({
  timeZone,
  alwaysOpen: false,
  shifts: businessDays.map((day) => ({ day, start: '09:00', end: '17:00' })),
  holidays: [],
})

const hour = 60
const targets: SlaTargets = {
  P1: { firstResponseMinutes: 15, resolutionMinutes: 4 * hour },
  P2: { firstResponseMinutes: hour, resolutionMinutes: 8 * hour },
  P3: { firstResponseMinutes: 4 * hour, resolutionMinutes: 24 * hour },
  P4: { firstResponseMinutes: 8 * hour, resolutionMinutes: 72 * hour },
}

/** What a new helpdesk promises until its administrators say otherwise: 24×7, with a business calendar at hand. */
export async function addDefaultLevels(tx: TenantTx, timeZone: string): Promise<void> {
  const calendarId = await calendars.add(tx, '24×7', around)
  await calendars.add(tx, 'Business hours', business(timeZone))
  const forAll = { orgId: null, priorities: [], serviceIds: [], escalations: [] }
  await addPolicy(tx, { ...forAll, name: 'Standard', calendarId, targets, warnAtPercent: 75 })
}
