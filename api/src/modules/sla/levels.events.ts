import type { DomainEvent } from '../../platform/events/event.ts'

type Change = Readonly<{ old: object | null; new: object | null }>

/** What an administrator has settled about calendars and policies. */
export const settled = (
  type: 'calendar' | 'sla_policy' | 'sla_order',
  id: string | null,
  change: Change,
): DomainEvent => ({
  name: `${type}.${change.old === null ? 'created' : change.new === null ? 'removed' : 'updated'}`,
  entity: { type, id, orgId: null },
  internal: true,
  details: {},
  change,
})
