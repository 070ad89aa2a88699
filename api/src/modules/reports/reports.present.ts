import type { Reference } from '@atum-desk/contract/common'
import type { BacklogReport, Kept, ReportQuery, SlaReport } from '@atum-desk/contract/reports'
import { ticketPriorities } from '@atum-desk/contract/tickets'
import type { aged } from './backlog.store.ts'
import { type AgeSpan, createdWithin } from './domain/ages.ts'
import { unsolvedStatuses, whoseOf } from './domain/lists.ts'
import type { Decided } from './promises.store.ts'

type Counts = Pick<Decided, 'kept' | 'broken'>

const sum = (all: readonly Counts[]): Kept =>
  all.reduce<Kept>((sum, one) => ({ kept: sum.kept + one.kept, broken: sum.broken + one.broken }), {
    kept: 0,
    broken: 0,
  })

const promises = (all: readonly Decided[]) => ({
  firstResponse: sum(all.filter(({ kind }) => kind === 'first_response')),
  resolution: sum(all.filter(({ kind }) => kind === 'resolution')),
})

/** Every priority, also where nothing was promised; of the teams those that had promises, by name. */
export function presentPromises(all: readonly Decided[]): Pick<SlaReport, 'total' | 'priorities' | 'teams'> {
  const teams = [...Map.groupBy(all, ({ teamId }) => teamId).values()]
  return {
    total: promises(all),
    priorities: ticketPriorities.map((priority) => ({
      priority,
      ...promises(all.filter((one) => one.priority === priority)),
    })),
    teams: teams.map((ofTeam) => ({ team: teamOf(ofTeam[0]), ...promises(ofTeam) })).sort(byName),
  }
}

const teamOf = (one: Decided | undefined): Reference | null =>
  one !== undefined && one.teamId !== null && one.teamName !== null ? { id: one.teamId, name: one.teamName } : null

type OfTeam = SlaReport['teams'][number]

function byName({ team: one }: OfTeam, { team: other }: OfTeam): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return one.name.localeCompare(other.name)
}

/** `span` counts from the oldest on. */
export function presentAges(
  rows: Awaited<ReturnType<typeof aged>>,
  spans: readonly AgeSpan[],
  whose: ReportQuery,
): BacklogReport['ages'] {
  return spans.map((span, n) => {
    const ofAge = rows.filter((row) => row.span === spans.length - 1 - n)
    const of = (priority: string) => ofAge.find((row) => row.priority === priority)?.found ?? 0
    const count = ofAge.reduce((sum, { found }) => sum + found, 0)
    const query = { status: unsolvedStatuses.join(','), q: createdWithin(span), ...whoseOf(whose) }
    return { age: span.age, count, priorities: { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4') }, query }
  })
}
