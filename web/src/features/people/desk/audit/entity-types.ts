/** What the log tells of. One that is not listed here is shown by its own name, and found by its address. */
export const entityTypes = [
  'ticket',
  'attachment',
  'user',
  'session',
  'organization',
  'role',
  'team',
  'service',
  'template',
  'sla_policy',
  'sla_order',
  'sla_application',
  'calendar',
  'settings',
  'mail_settings',
  'mail_template',
  'notification_rules',
  'webhook',
  'delivery',
  'view',
  'snippet',
  'export',
] as const

export const isKnownType = (type: string): type is (typeof entityTypes)[number] =>
  entityTypes.some((one) => one === type)
