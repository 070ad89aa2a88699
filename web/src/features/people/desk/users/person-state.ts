import type { Person } from '@atum-desk/contract/people'

export const personStates = ['active', 'invited', 'inactive'] as const
type PersonState = (typeof personStates)[number]

export const stateOf = ({ active, invitation }: Pick<Person, 'active' | 'invitation'>): PersonState | 'lapsed' => {
  if (!active) return 'inactive'
  if (invitation === null) return 'active'
  return invitation.expired ? 'lapsed' : 'invited'
}

/** What the API is asked for; the state is of an address, and may be anything. */
export const stateFilter = (state: string): { active?: boolean; invited?: boolean } => {
  if (state === 'active') return { active: true, invited: false }
  if (state === 'invited') return { invited: true }
  return state === 'inactive' ? { active: false } : {}
}
