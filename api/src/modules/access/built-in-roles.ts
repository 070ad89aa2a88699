import { type Permission, permissionNames } from '@atum-desk/contract/permissions'

const customer = [
  'ticket.read',
  'ticket.create',
  'ticket.comment',
  'ticket.watch',
  'ticket.cancel',
  'solution.answer',
  'file.upload',
] as const
const agent = [
  'ticket.read',
  'ticket.inbox',
  'ticket.create',
  'ticket.comment',
  'ticket.note',
  'ticket.watch',
  'ticket.assign',
  'ticket.work',
  'ticket.merge',
  'file.upload',
  'directory.read',
  'report.read',
] as const
const manager = [
  ...agent,
  'ticket.export',
  'view.manage',
  'ticket.accept',
  'ticket.close',
  'duty.manage',
  'audit.read',
  'delivery.manage',
] as const
const admin = permissionNames.filter(
  (name) => !['ticket.organization', 'ticket.cancel', 'solution.answer'].includes(name),
)

type RoleStart = Readonly<{ title: string; audience: 'staff' | 'customer'; permissions: readonly Permission[] }>

/** What a new tenant's roles may do; from then on its administrators decide, in role_permissions. */
export const builtInRoles = {
  customer: { title: 'Customer', audience: 'customer', permissions: customer },
  customer_admin: {
    title: 'Customer administrator',
    audience: 'customer',
    permissions: [...customer, 'ticket.organization'],
  },
  agent: { title: 'Agent', audience: 'staff', permissions: agent },
  manager: { title: 'Support manager', audience: 'staff', permissions: manager },
  admin: { title: 'Administrator', audience: 'staff', permissions: admin },
} as const satisfies Record<string, RoleStart>

export type BuiltInRole = keyof typeof builtInRoles
