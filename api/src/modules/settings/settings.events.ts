import type { Settings } from '@atum-desk/contract/settings'
import type { DomainEvent } from '../../platform/events/event.ts'

/** Only the members that changed. */
export const settingsChanged = (old: Partial<Settings>, changed: Partial<Settings>): DomainEvent => ({
  name: 'settings.changed',
  entity: { type: 'settings', id: null, orgId: null },
  internal: true,
  details: { changed: Object.keys(changed) },
  change: { old, new: changed },
})
