import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'

/** Whether somebody is given tickets by himself; by himself or by who leads him. */
export const dutyChanged = (userId: string, onDuty: boolean): DomainEvent => ({
  name: onDuty ? 'user.on_duty' : 'user.off_duty',
  entity: { type: 'user', id: userId, orgId: null },
  internal: true,
  details: { onDuty },
  change: { old: { onDuty: !onDuty }, new: { onDuty } },
})

export const workProfileChanged = (userId: string, change: Change<object>): DomainEvent => ({
  name: 'user.work_profile_updated',
  entity: { type: 'user', id: userId, orgId: null },
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})
