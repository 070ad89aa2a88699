import {
  defaultSettings,
  type OrganizationSettings,
  type UpdateOrganizationSettingsBody,
  type WorkflowSettings,
} from '@atum-desk/contract/settings'

/** What was ever set, as it is stored: a member that is missing is inherited, and null is a value. */
export type Overrides = Readonly<Partial<WorkflowSettings>>

/** On the wire null means "as the helpdesk": "never close" needs a word of its own. */
const never = 'never'

/** The organization's before the helpdesk's before the defaults. */
export function effectiveOf(helpdesk: Overrides, organization: Overrides): WorkflowSettings {
  const all = { ...defaultSettings, ...helpdesk, ...organization }
  const { reopenWindowDays, autoCloseDays, replyReopensResolved, replyResumesWaiting } = all
  return { reopenWindowDays, autoCloseDays, replyReopensResolved, replyResumesWaiting }
}

/** As a client reads it. */
export function ownOf(own: Overrides): OrganizationSettings['own'] {
  const { reopenWindowDays = null, replyReopensResolved = null, replyResumesWaiting = null } = own
  const autoCloseDays = own.autoCloseDays === undefined ? null : (own.autoCloseDays ?? never)
  return { reopenWindowDays, autoCloseDays, replyReopensResolved, replyResumesWaiting }
}

/** As it is kept: the members that a client has set, none of them null. */
export function toStored({ autoCloseDays, ...rest }: UpdateOrganizationSettingsBody): Overrides {
  const days = autoCloseDays === never ? null : autoCloseDays
  const set = Object.entries({ ...rest, autoCloseDays: days }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set)
}
