import type { ConsideredRule, RuleOutcome, SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { TicketPriority } from '@atum-desk/contract/tickets'

/** A ticket, as far as the rules look at it. */
export type Situation = Readonly<{ orgId: string; priority: TicketPriority; serviceId: string | null }>

/** For which tickets a policy is; a list that is empty leaves it for all. */
export type Rule = Readonly<
  Pick<SlaPolicy, 'id' | 'name' | 'orgId' | 'position'> & {
    priorities: readonly TicketPriority[]
    serviceIds: readonly string[]
  }
>

export type Choice<R> = Readonly<{ rule: R | null; considered: readonly ConsideredRule[] }>

/**
 * SLA-3. The first rule that fits counts, by position, an organization's own before the helpdesk's. Null where none
 * fits: then nothing is promised. `considered` holds all of them, in the order in which they are looked at.
 */
export function choose<R extends Rule>(rules: readonly R[], situation: Situation): Choice<R> {
  let chosen: R | null = null
  const considered = inOrder(rules).map((rule) => {
    const { id, name, position } = rule
    const outcome = chosen === null ? outcomeOf(rule, situation) : 'behind_the_match'
    if (outcome === 'matched') chosen = rule
    return { policy: { id, name }, position, outcome }
  })
  return { rule: chosen, considered }
}

/** Positions are dense, and still two writers of old may have left one twice: the elder goes first. */
function inOrder<R extends Rule>(rules: readonly R[]): R[] {
  const rank = ({ orgId }: Rule) => (orgId === null ? 1 : 0)
  return rules.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position || (a.id < b.id ? -1 : 1))
}

function outcomeOf({ orgId, priorities, serviceIds }: Rule, situation: Situation): RuleOutcome {
  if (orgId !== null && orgId !== situation.orgId) return 'other_organization'
  if (priorities.length > 0 && !priorities.includes(situation.priority)) return 'other_priority'
  const isForService = situation.serviceId !== null && serviceIds.includes(situation.serviceId)
  if (serviceIds.length > 0 && !isForService) return 'other_service'
  return 'matched'
}
