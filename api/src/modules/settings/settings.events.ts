import type { OrganizationSettings, Settings } from '@atum-desk/contract/settings'
import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { LogoFacts } from './logo.store.ts'

export const settingsChanged = (change: Change<Settings>): DomainEvent => ({
  name: 'settings.changed',
  entity: { type: 'settings', id: null, orgId: null },
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})

export const logoChanged = (before: LogoFacts | null, now: LogoFacts | null): DomainEvent => ({
  name: now === null ? 'settings.logo_removed' : 'settings.logo_changed',
  entity: { type: 'settings', id: null, orgId: null },
  internal: true,
  details: {},
  change: { old: before, new: now },
})

export const organizationSettingsChanged = (
  orgId: string,
  change: Change<OrganizationSettings['own']>,
): DomainEvent => ({
  name: 'organization.settings_changed',
  entity: { type: 'organization', id: orgId, orgId },
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})
