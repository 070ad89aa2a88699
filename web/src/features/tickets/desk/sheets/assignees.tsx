import type { Team } from '@atum-desk/contract/catalog'
import type { Person } from '@atum-desk/contract/people'
import type { Ticket } from '@atum-desk/contract/tickets'
import { Users } from 'lucide-react'
import type { Listed } from '../../../../lib/i18n/useListed.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'
import type { Assignee } from './assigned-to.ts'

const pickValue = ({ kind, id }: Pick<Assignee, 'kind' | 'id'>) => `${kind}-${id}`

export const personOption = ({ id, name, teams }: Person, listed: Listed): PickOption => ({
  value: pickValue({ kind: 'person', id }),
  title: name,
  text: listed(teams.map((team) => team.name)),
  icon: <Avatar name={name} isStaff size="small" />,
})

export const teamOption = ({ id, name, members }: Team, listed: Listed): PickOption => ({
  value: pickValue({ kind: 'team', id }),
  title: name,
  text: listed(members.map((member) => member.name)),
  icon: <Icon of={Users} className="mx-1 size-4.5 text-muted" />,
})

export const assigneeOf = (value: string, people: readonly Person[], teams: readonly Team[]): Assignee | undefined => {
  const person = people.find(({ id }) => pickValue({ kind: 'person', id }) === value)
  if (person) return { kind: 'person', id: person.id, name: person.name }
  const team = teams.find(({ id }) => pickValue({ kind: 'team', id }) === value)
  return team && { kind: 'team', id: team.id, name: team.name }
}

/** Whose it is now, as a value of the list. */
export const currentValue = ({ assignee, team }: Pick<Ticket, 'assignee' | 'team'>): string | undefined => {
  if (assignee) return pickValue({ kind: 'person', id: assignee.id })
  return team ? pickValue({ kind: 'team', id: team.id }) : undefined
}
