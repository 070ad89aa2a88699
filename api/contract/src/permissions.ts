/** Every permission there is, in the words that an administrator reads beside its check box (PRM-1). */
export const permissions = {
  'ticket.read': 'Read the tickets of one’s own organization; for staff, of all',
  'ticket.organization': 'Read every ticket of one’s own organization, even where its people see only their own',
  'ticket.inbox': 'Read the queue of tickets that await acceptance',
  'ticket.create': 'Open tickets; for staff, on a customer’s behalf',
  'ticket.comment': 'Comment publicly on a ticket',
  'ticket.note': 'Leave internal notes, which no customer ever sees',
  'ticket.accept': 'Accept or decline a new ticket',
  'ticket.assign': 'Assign a ticket to an agent or a team',
  'ticket.work': 'Work on an assigned ticket and resolve it',
  'ticket.close': 'Close a resolved ticket',
  'ticket.watch': 'Follow tickets, and say who else is told of them',
  'ticket.merge': 'Merge tickets into one another, and take them apart again',
  'ticket.export': 'Take a list of tickets away as a file',
  'ticket.cancel': 'Cancel a ticket of one’s own organization before work starts',
  'solution.answer': 'Accept or refuse the solution of a ticket of one’s own organization',
  'file.upload': 'Attach files to tickets',
  'directory.read': 'See the organizations, people and teams of the helpdesk',
  'organization.manage': 'Add and change customer organizations',
  'user.manage': 'Add, change and deactivate people',
  'role.manage': 'Change what each role may do',
  'team.manage': 'Add and change teams, and what their members can',
  'duty.manage': 'Put colleagues on duty and off',
  'service.manage': 'Add and change services',
  'template.manage': 'Add and change ticket templates',
  'view.manage': 'Change and remove the views that others share',
  'sla.manage': 'Add and change service levels and calendars',
  'setting.manage': 'Change the helpdesk’s settings',
  'report.read': 'Read the dashboard: how much there is to do, and how it went',
  'audit.read': 'Read the audit log',
  'delivery.manage': 'See outgoing messages and send them again',
  'notification.manage': 'Say who is told of what, and by which way',
  'mail.manage': 'Change the mail server and the words of messages',
  'webhook.manage': 'Add and change webhooks, and send their events again',
} as const satisfies Record<`${string}.${string}`, string>

export type Permission = keyof typeof permissions
export const permissionNames = Object.keys(permissions) as Permission[] // true, as `permissions` is constant

/** Of the rest no customer ever has the power, whatever is ticked for his role. */
const forBoth: readonly Permission[] = [
  'ticket.read',
  'ticket.create',
  'ticket.comment',
  'ticket.watch',
  'file.upload',
  'directory.read',
]
const forCustomers: readonly Permission[] = ['ticket.organization', 'ticket.cancel', 'solution.answer']

/** For whom a permission can have an effect. */
export function audiencesOf(permission: Permission): Array<'staff' | 'customer'> {
  if (forBoth.includes(permission)) return ['staff', 'customer']
  return forCustomers.includes(permission) ? ['customer'] : ['staff']
}

export const permissionGroups = ['tickets', 'directory', 'administration'] as const

/** Where an administrator looks for it. */
export function groupOf(permission: Permission): (typeof permissionGroups)[number] {
  if (/^(ticket|solution|file)\./.test(permission)) return 'tickets'
  return permission === 'directory.read' ? 'directory' : 'administration'
}
