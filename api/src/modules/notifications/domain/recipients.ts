import type { SlaNotify } from '@atum-desk/contract/sla-escalations'
import type { TicketEventName } from '@atum-desk/contract/timeline'

/**
 * `requester`: for whom the ticket was opened. `workers`: who has it in hand, that is its assignee, or while it has none
 * the role that it is escalated to, or its team, or before that the managers. `managers`: the staff whose role lets tickets through the gate. `named`: of the
 * staff, whom the event itself names.
 */
export type Audience = 'requester' | 'workers' | 'managers' | 'named'

/** NTF-3: who is told of what. */
export const audiences = {
  'ticket.created': ['requester', 'managers'],
  'ticket.accepted': ['requester'],
  'ticket.rejected': ['requester'],
  'ticket.cancelled': ['requester', 'workers'],
  'ticket.assigned': ['requester', 'workers'],
  'ticket.started': ['requester', 'workers'],
  'ticket.info_requested': ['requester', 'workers'],
  'ticket.resumed': ['requester', 'workers'],
  'ticket.customer_replied': [], // the reply itself is told, as comment.added
  'ticket.resolved': ['requester', 'workers'],
  'ticket.reopened': ['requester', 'workers'],
  'ticket.closed': ['requester', 'workers'],
  'ticket.updated': [],
  'ticket.linked': [],
  'ticket.unlinked': [],
  'ticket.merged': ['requester', 'workers'],
  'ticket.absorbed': ['workers'],
  'ticket.unmerged': ['requester', 'workers'],
  'ticket.released': ['workers'],
  'ticket.split': [], // the new ticket is told itself, as ticket.created
  'ticket.escalated': ['workers'],
  'ticket.deescalated': ['workers'],
  'ticket.requester_changed': [],
  'ticket.watchers_changed': [],
  'sla.warned': ['workers'],
  'sla.breached': ['workers', 'managers'],
  'sla.escalated': ['named'],
  'sla.retargeted': [],
  'comment.added': ['requester', 'workers'],
} as const satisfies Record<TicketEventName | 'comment.added', readonly Audience[]>

export type NewsName = keyof typeof audiences
export const isNews = (name: string): name is NewsName => Object.hasOwn(audiences, name)

/** What happened, as far as it decides who may know. */
export type News = Readonly<{
  name: NewsName
  internal: boolean
  actorId: string | null
  named?: SlaNotify | undefined
}>

export type Concerned = Readonly<{
  orgId: string
  requesterId: string
  createdById: string
  assigneeId: string | null
  teamId: string | null
  escalatedRole: string | null
}>

/** Somebody active. */
export type Person = Readonly<{
  id: string
  orgId: string | null // null: staff
  /** A customer's: whether he sees every ticket of his organization, or his own (ISO-5). */
  seesOrganization: boolean
  inTeam: boolean
  role: string
  /** Of the staff, and his role holds ticket.accept. */
  atGate: boolean
  /** Of the staff, and follows the ticket: he is told whatever its requester or those who work on it are told. */
  watching: boolean
  /** A customer on its CC, who is told what its requester is told, and sees it as he does. */
  copied: boolean
}>

/** Those of `people` who are told: never the actor, and nobody what he could not read in the helpdesk itself. */
export function recipientsOf<P extends Person>(news: News, ticket: Concerned, people: readonly P[]): P[] {
  const asked: readonly Audience[] = audiences[news.name]
  const told = people.filter((person) =>
    asked.some((audience) => belongs(person, audience, { ...ticket, named: news.named })),
  )
  return told.filter((person) => person.id !== news.actorId && mayKnow(person, news, ticket))
}

type Asked = Concerned & Pick<News, 'named'>

function belongs(person: Person, audience: Audience, ticket: Asked): boolean {
  const { requesterId, assigneeId, teamId, escalatedRole, named } = ticket
  switch (audience) {
    case 'requester':
      return person.id === requesterId || person.copied || person.watching
    case 'managers':
      return person.atGate
    case 'named':
      return named !== undefined && isNamed(person, named, assigneeId)
    case 'workers':
      if (person.watching) return true
      if (assigneeId !== null) return person.id === assigneeId
      if (escalatedRole !== null) return person.orgId === null && person.role === escalatedRole
      return teamId === null ? person.atGate : person.inTeam
  }
}

const isNamed = ({ id, orgId, role, inTeam }: Person, named: SlaNotify, assigneeId: string | null): boolean =>
  orgId === null &&
  ((named.assignee === true && id === assigneeId) ||
    (named.team === true && inTeam) ||
    (named.roles ?? []).includes(role) ||
    (named.userIds ?? []).includes(id))

function mayKnow({ id, orgId, seesOrganization, copied }: Person, { internal }: News, ticket: Concerned): boolean {
  if (orgId === null) return true
  if (internal || orgId !== ticket.orgId) return false
  return seesOrganization || copied || id === ticket.requesterId || id === ticket.createdById
}
