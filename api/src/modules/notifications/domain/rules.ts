import {
  type NotificationAudience,
  type NotificationChannels,
  type NotificationEvent,
  notificationEvents,
  type UpdateNotificationRulesBody,
} from '@atum-desk/contract/notification-rules'
import { audiences } from './recipients.ts'

/** One line of the table: which of those whom an event concerns is told of it, and how. */
export type Rule = Readonly<{ audience: NotificationAudience }> & NotificationChannels

/** What a helpdesk has otherwise: one cell. */
export type Override = Readonly<{
  event: string
  audience: string
  channel: 'in_app' | 'email'
  told: boolean
}>

/** The line of the table that an event falls under; null: nobody is ever told of it. */
export function ruleEventOf({ name, internal }: Readonly<{ name: string; internal: boolean }>) {
  if (name === 'comment.added' && internal) return 'note.added'
  return isNotificationEvent(name) ? name : null
}

const isNotificationEvent = (name: string): name is NotificationEvent =>
  (notificationEvents as readonly string[]).includes(name)

/** Of these no customer is told, whatever a table says: there are no words for him. */
export const isForStaffOnly = (event: NotificationEvent): boolean => !begins(event).includes('requester')

/** NTF-3: who is told as long as nobody has said otherwise. */
function begins(event: NotificationEvent): readonly NotificationAudience[] {
  if (event === 'note.added') return ['workers', 'watchers', 'mentioned']
  const told: readonly NotificationAudience[] = audiences[event]
  const isFollowed = told.includes('requester') || told.includes('workers')
  return isFollowed ? [...told, 'watchers'] : told
}

/** Those of whom an administrator can say whether they are told of it. */
export function audiencesOf(event: NotificationEvent): readonly NotificationAudience[] {
  return [
    ...(isForStaffOnly(event) ? [] : (['requester'] as const)),
    'workers',
    'watchers',
    'managers',
    ...(event === 'sla.escalated' ? (['named'] as const) : []),
    ...(event === 'note.added' ? (['mentioned'] as const) : []),
  ]
}

export function defaultRule(event: NotificationEvent, audience: NotificationAudience): Rule {
  const told = begins(event).includes(audience)
  return { audience, inApp: told, email: told }
}

/** What a helpdesk has otherwise for one cell pair; null: as it begins. */
export function ownOf(overrides: readonly Override[], event: string, audience: string) {
  const cell = (channel: Override['channel']) =>
    overrides.find((one) => one.event === event && one.audience === audience && one.channel === channel)?.told ?? null
  return { inApp: cell('in_app'), email: cell('email') }
}

/** The lines that hold, of those that tell anybody anything. A stored cell that is no part of the table counts nothing. */
export function rulesFor(event: NotificationEvent, overrides: readonly Override[]): Rule[] {
  return audiencesOf(event)
    .map((audience) => {
      const [begin, own] = [defaultRule(event, audience), ownOf(overrides, event, audience)]
      return { audience, inApp: own.inApp ?? begin.inApp, email: own.email ?? begin.email }
    })
    .filter(({ inApp, email }) => inApp || email)
}

export type ChangedCell = Omit<Override, 'told'> & Readonly<{ was: boolean | null; told: boolean | null }>

/** The cells that become otherwise; of one that is named twice the last word counts. */
export function changedCells(
  before: readonly Override[],
  changes: UpdateNotificationRulesBody['changes'],
): ChangedCell[] {
  const asked = new Map<string, ChangedCell>()
  for (const { event, audience, inApp, email } of changes) {
    const own = ownOf(before, event, audience)
    const cells = [
      { channel: 'in_app', was: own.inApp, told: inApp },
      { channel: 'email', was: own.email, told: email },
    ] as const
    for (const { channel, was, told } of cells) {
      if (told !== undefined) asked.set(`${event} ${audience} ${channel}`, { event, audience, channel, was, told })
    }
  }
  return [...asked.values()].filter(({ was, told }) => was !== told)
}
