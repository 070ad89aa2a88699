import type { Locale } from '@atum-desk/contract/auth'
import type { CreatePersonBody, Person } from '@atum-desk/contract/people'

/** What is asked of somebody new. The organization counts for customers alone. */
export interface InviteValues {
  audience: 'staff' | 'customer'
  name: string
  email: string
  role: string
  orgId: string
  locale: Locale
}

export const inviteValues = (orgId: string, locale: Locale) => (): InviteValues => ({
  audience: orgId === '' ? 'staff' : 'customer',
  name: '',
  email: '',
  role: orgId === '' ? 'agent' : 'customer',
  orgId,
  locale,
})

export const inviteBody = ({ audience, orgId, email, ...rest }: InviteValues, timeZone: string): CreatePersonBody => ({
  ...rest,
  email: email.trim(),
  timeZone,
  invite: true,
  ...(audience === 'customer' && { orgId }),
})

export interface PersonValues {
  name: string
  email: string
  role: string
  locale: Locale
  timeZone: string
}

export const personValues = (stored: Person | undefined): PersonValues => ({
  name: stored?.name ?? '',
  email: stored?.email ?? '',
  role: stored?.role ?? '',
  locale: stored?.locale ?? 'en',
  timeZone: stored?.timeZone ?? '',
})
