import { type Static, Type } from 'typebox'
import { body, Id, nullable, page, Reference, Version } from './common.ts'
import { ClockKind } from './sla.ts'
import { SlaEscalation } from './sla-escalations.ts'
import { TicketPriority } from './tickets.ts'

const minutes = { minimum: 1, maximum: 525_600 }
export const SlaTarget = Type.Object(
  {
    firstResponseMinutes: Type.Integer({ ...minutes, description: 'Working minutes.' }),
    resolutionMinutes: Type.Integer({ ...minutes, description: 'Working minutes.' }),
    nextResponseMinutes: Type.Optional(
      Type.Integer({
        ...minutes,
        description: 'Working minutes to answer each message after the first answer; left out, none is promised.',
      }),
    ),
  },
  { additionalProperties: false, title: 'SlaTarget', description: 'What is promised for one priority.' },
)
export type SlaTarget = Static<typeof SlaTarget>

export const SlaTargets = Type.Object(
  { P1: SlaTarget, P2: SlaTarget, P3: SlaTarget, P4: SlaTarget },
  { additionalProperties: false, title: 'SlaTargets' },
)
export type SlaTargets = Static<typeof SlaTargets>

const name = Type.String({ minLength: 1, maxLength: 100, examples: ['Gold'] })
const orgId = { description: 'The organization it is for; null: every organization that no policy of its own fits.' }
const warnAtPercent = { minimum: 1, maximum: 99, description: 'Warn when so much of the target has elapsed.' }
const priorities = Type.Array(TicketPriority, {
  maxItems: 4,
  uniqueItems: true,
  description: 'It is for tickets of these priorities; of all where there are none.',
  examples: [['P1', 'P2']],
})
const serviceIds = Type.Array(Id, {
  maxItems: 100,
  uniqueItems: true,
  description: 'It is for tickets of these services; of all, and of none, where there are none.',
})
const escalations = Type.Array(SlaEscalation, {
  maxItems: 30,
  description: 'What happens when so much of a target has elapsed; each step once a clock.',
})
const position = Type.Integer({
  minimum: 1,
  maximum: 10_000,
  description: 'Its place among the rules: the first that fits counts, an organization’s own before the others.',
})

export const SlaPolicy = Type.Object(
  {
    id: Id,
    name,
    orgId: Type.Union([Id, Type.Null()], orgId),
    position,
    priorities,
    serviceIds,
    calendarId: Id,
    targets: SlaTargets,
    warnAtPercent: Type.Integer(warnAtPercent),
    escalations,
    version: Version,
  },
  { title: 'SlaPolicy', description: 'For which tickets, what is promised by priority, and in which hours.' },
)
export type SlaPolicy = Static<typeof SlaPolicy>

export const SlaPolicyPage = page(SlaPolicy, { title: 'SlaPolicyPage', description: 'SLA policies, by position.' })

export const SlaPolicyInput = body(
  {
    name,
    orgId: Type.Union([Id, Type.Null()], { ...orgId, default: null }),
    position: Type.Optional(position),
    priorities: Type.Array(TicketPriority, { ...priorities, default: [] }),
    serviceIds: Type.Array(Id, { ...serviceIds, default: [] }),
    calendarId: Id,
    targets: SlaTargets,
    warnAtPercent: Type.Integer({ ...warnAtPercent, default: 75 }),
    escalations: Type.Array(SlaEscalation, { ...escalations, default: [] }),
  },
  {
    title: 'SlaPolicyInput',
    description: 'A policy as an administrator writes it; the last one unless it says where.',
  },
)
export type SlaPolicyInput = Static<typeof SlaPolicyInput>

export const SlaPolicyPatch = body(
  {
    version: Version,
    name: Type.Optional(name),
    orgId: Type.Optional(Type.Union([Id, Type.Null()], orgId)),
    position: Type.Optional(position),
    priorities: Type.Optional(priorities),
    serviceIds: Type.Optional(serviceIds),
    calendarId: Type.Optional(Id),
    targets: Type.Optional(SlaTargets),
    warnAtPercent: Type.Optional(Type.Integer(warnAtPercent)),
    escalations: Type.Optional(escalations),
  },
  {
    title: 'SlaPolicyPatch',
    description: 'What is left out stays. Clocks that run keep the version that they pinned.',
  },
)
export type SlaPolicyPatch = Static<typeof SlaPolicyPatch>

const ids = Type.Array(Id, { maxItems: 10_000, uniqueItems: true, description: 'Every policy in use, first to last.' })

export const SlaOrder = Type.Object(
  { ids, version: Version },
  { title: 'SlaOrder', description: 'In which order the policies are looked at.' },
)
export type SlaOrder = Static<typeof SlaOrder>

export const SlaOrderBody = body(
  { ids, version: Type.Optional(Version) },
  { title: 'SlaOrderBody', description: 'The whole order. With a `version`, that of the order that was seen.' },
)
export type SlaOrderBody = Static<typeof SlaOrderBody>

export const ruleOutcomes = [
  'matched',
  'other_organization',
  'other_priority',
  'other_service',
  'behind_the_match',
] as const
export const RuleOutcome = Type.Enum(ruleOutcomes, {
  title: 'RuleOutcome',
  description: 'Why a rule counts or does not. `behind_the_match`: an earlier one fitted, so nobody asked this one.',
})
export type RuleOutcome = Static<typeof RuleOutcome>

export const ConsideredRule = Type.Object(
  { policy: Reference, position, outcome: RuleOutcome },
  { title: 'ConsideredRule', description: 'One policy that was looked at.' },
)
export type ConsideredRule = Static<typeof ConsideredRule>

export const SlaMatchBody = body(
  { orgId: Id, priority: TicketPriority, serviceId: Type.Optional(nullable(Id)) },
  { title: 'SlaMatchBody', description: 'A ticket, as far as the rules look at it.' },
)
export type SlaMatchBody = Static<typeof SlaMatchBody>

export const SlaMatch = Type.Object(
  {
    policy: Type.Union([SlaPolicy, Type.Null()], { description: 'Null: no rule fits, and no clock would run.' }),
    targets: Type.Array(
      Type.Object({ clock: ClockKind, minutes: Type.Integer(minutes) }, { title: 'SlaMatchTarget' }),
      { description: 'What it promises for that priority.' },
    ),
    considered: Type.Array(ConsideredRule, { description: 'All rules, in the order in which they are looked at.' }),
  },
  { title: 'SlaMatch', description: 'Which policy counts for such a ticket, and why.' },
)
export type SlaMatch = Static<typeof SlaMatch>
