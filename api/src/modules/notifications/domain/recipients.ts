import type { NotificationAudience, NotificationChannels } from '@atum-desk/contract/notification-rules'
import type { SlaNotify } from '@atum-desk/contract/sla-escalations'
import type { TicketEventName } from '@atum-desk/contract/timeline'

/** Who is told of what in a helpdesk that has changed nothing; domain/rules.ts makes the whole table of it. */
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
} as const satisfies Record<TicketEventName | 'comment.added', readonly NotificationAudience[]>

export type NewsName = keyof typeof audiences

/** What happened, as far as it decides who may know. */
export type News = Readonly<{
  name: NewsName
  internal: boolean
  actorId: string | null
  named?: SlaNotify | undefined
  /** Whom a note calls by name. */
  mentioned?: readonly string[]
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
  /** His role holds ticket.read. */
  reads: boolean
  /** Of the staff, and his role holds ticket.accept. */
  atGate: boolean
  /** Of the staff, and follows the ticket. */
  watching: boolean
  /** A customer on its CC, who is told what its requester is told, and sees it as he does. */
  copied: boolean
}>

/** Somebody who is told, and how as far as the helpdesk's table goes. */
export type Told<P extends Person> = Readonly<{ person: P; channels: NotificationChannels; mentioned: boolean }>

type Rule = Readonly<{ audience: NotificationAudience }> & NotificationChannels

/**
 * Those of `people` who are told, once each, by every way that one of the lines has for them: never the actor, and nobody
 * what he could not read in the helpdesk itself.
 */
export function recipientsOf<P extends Person>(
  news: News,
  ticket: Concerned,
  people: readonly P[],
  rules: readonly Rule[],
): Told<P>[] {
  return people
    .filter((person) => person.id !== news.actorId && mayKnow(person, news, ticket))
    .map((person) => {
      const his = rules.filter(({ audience }) => belongs(person, audience, { ...ticket, ...news }))
      const channels = { inApp: his.some(({ inApp }) => inApp), email: his.some(({ email }) => email) }
      return { person, channels, mentioned: isMentioned(person, news) }
    })
    .filter(({ channels }) => channels.inApp || channels.email)
}

type Asked = Concerned & Pick<News, 'named' | 'mentioned'>

function belongs(person: Person, audience: NotificationAudience, asked: Asked): boolean {
  if (audience === 'requester') return person.id === asked.requesterId || person.copied
  return person.orgId === null && isOfStaff(person, audience, asked)
}

function isOfStaff(person: Person, audience: Exclude<NotificationAudience, 'requester'>, asked: Asked): boolean {
  const { assigneeId, teamId, escalatedRole, named } = asked
  switch (audience) {
    case 'watchers':
      return person.watching
    case 'managers':
      return person.atGate
    case 'named':
      return named !== undefined && isNamed(person, named, assigneeId)
    case 'mentioned':
      return isMentioned(person, asked)
    case 'workers':
      if (assigneeId !== null) return person.id === assigneeId
      if (escalatedRole !== null) return person.role === escalatedRole
      return teamId === null ? person.atGate : person.inTeam
  }
}

const isMentioned = ({ id, orgId }: Person, { mentioned = [] }: Pick<News, 'mentioned'>): boolean =>
  orgId === null && mentioned.includes(id)

const isNamed = ({ id, role, inTeam }: Person, named: SlaNotify, assigneeId: string | null): boolean =>
  (named.assignee === true && id === assigneeId) ||
  (named.team === true && inTeam) ||
  (named.roles ?? []).includes(role) ||
  (named.userIds ?? []).includes(id)

/** What decides whether he sees the ticket, of the facts that are about it. */
export type Sight = Pick<Concerned, 'orgId' | 'requesterId' | 'createdById'>

/** Asked when it happens, and again where something was kept for later. */
export function mayKnow(
  {
    id,
    orgId,
    seesOrganization,
    copied,
    reads,
  }: Pick<Person, 'id' | 'orgId' | 'seesOrganization' | 'copied' | 'reads'>,
  { internal }: Pick<News, 'internal'>,
  ticket: Sight,
): boolean {
  if (!reads) return false
  if (orgId === null) return true
  if (internal || orgId !== ticket.orgId) return false
  return seesOrganization || copied || id === ticket.requesterId || id === ticket.createdById
}
