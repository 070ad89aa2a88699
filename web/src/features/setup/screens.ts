import type { SetupStep } from '@atum-desk/contract/setup'

/** Where each step is done. */
export const screenOf = {
  brand: '/admin/branding',
  organizations: '/admin/organizations',
  people: '/admin/users',
  levels: '/admin/sla',
  mail: '/admin/mail',
  services: '/admin/services',
  webhooks: '/admin/webhooks',
  firstTicket: '/tickets/new',
} as const satisfies Record<SetupStep, string>
