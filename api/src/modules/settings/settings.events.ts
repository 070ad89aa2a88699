import type { Settings } from '@atum-desk/contract/settings'
import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'

export const settingsChanged = (change: Change<Settings>): DomainEvent => ({
  name: 'settings.changed',
  entity: { type: 'settings', id: null, orgId: null },
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})
