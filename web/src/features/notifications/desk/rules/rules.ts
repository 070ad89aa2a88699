import type {
  NotificationAudience,
  NotificationChannels,
  NotificationRules,
  UpdateNotificationRulesBody,
} from '@atum-desk/contract/notification-rules'

export type RuleChange = UpdateNotificationRulesBody['changes'][number]
export type Rule = NotificationRules['items'][number]
export type Told = Rule['audiences'][number]
export type Way = keyof NotificationChannels

/** In the order in which a ticket meets them. */
export const audiences = [
  'requester',
  'managers',
  'workers',
  'named',
  'watchers',
  'mentioned',
] as const satisfies readonly NotificationAudience[]
export const ways = ['inApp', 'email'] as const satisfies readonly Way[]

/** One box turned over. Where that is what ships, nothing of one’s own is kept. */
export const turned = (rule: Rule, told: Told, way: Way): RuleChange => {
  const next = !told.effective[way]
  return { event: rule.event, audience: told.audience, [way]: next === told.defaults[way] ? null : next }
}

/** Everything of this event as it ships. */
export const asShipped = (rule: Rule): RuleChange[] =>
  rule.audiences
    .filter(({ own }) => own.inApp !== null || own.email !== null)
    .map(({ audience }) => ({ event: rule.event, audience, inApp: null, email: null }))

const settled = (told: Told, change: RuleChange): Told => {
  const { inApp = told.own.inApp, email = told.own.email } = change
  return {
    ...told,
    own: { inApp, email },
    effective: { inApp: inApp ?? told.defaults.inApp, email: email ?? told.defaults.email },
  }
}

/** The table as the server will answer it. */
export const withChanges = (rules: NotificationRules, changes: readonly RuleChange[]): NotificationRules => ({
  items: rules.items.map((rule) => ({
    ...rule,
    audiences: rule.audiences.map((told) =>
      changes.filter(({ event, audience }) => event === rule.event && audience === told.audience).reduce(settled, told),
    ),
  })),
})

/** These cells as they were: a change that was refused is taken back, and no other with it. */
export const withoutChanges = (
  rules: NotificationRules,
  before: NotificationRules,
  changes: readonly RuleChange[],
): NotificationRules =>
  withChanges(
    rules,
    changes.flatMap(({ event, audience }) => {
      const was = before.items
        .find((rule) => rule.event === event)
        ?.audiences.find((told) => told.audience === audience)
      return was ? [{ event, audience, ...was.own }] : []
    }),
  )
