import type { TeamStrategy } from '@atum-desk/contract/assignment'
import type { CreateTeamBody, Team } from '@atum-desk/contract/catalog'

export const strategies = ['manual', 'round_robin', 'least_open', 'skills'] as const satisfies readonly TeamStrategy[]

/** A team while it is being written. A capacity of null is no limit. */
export interface TeamForm {
  name: string
  strategy: TeamStrategy
  capacity: number | null
  memberIds: string[]
  active: boolean
}

const newTeam: TeamForm = { name: '', strategy: 'manual', capacity: null, memberIds: [], active: true }

export const teamFormOf = (team: Team | undefined): TeamForm => {
  if (!team) return newTeam
  const { name, strategy, capacity, members, active } = team
  return { name, strategy, capacity, memberIds: members.map(({ id }) => id), active }
}

export const teamFrom = ({ name, strategy, capacity, memberIds }: TeamForm): CreateTeamBody => ({
  name: name.trim(),
  strategy,
  capacity,
  memberIds,
})
