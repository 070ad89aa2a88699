import type {
  BacklogReport,
  FlowReport,
  PeriodQuery,
  ReportQuery,
  SlaReport,
  TodayReport,
} from '@atum-desk/contract/reports'
import type { TicketFilter } from '@atum-desk/contract/views'
import type { Context } from '../../platform/access/context.ts'
import { limitStatements } from '../../platform/db/limit-statements.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import * as backlog from './backlog.store.ts'
import { ageSpans } from './domain/ages.ts'
import { daysOf, edgesOf, periodOf, startOf, todayIn } from './domain/days.ts'
import { listsOfToday } from './domain/lists.ts'
import { perSpan } from './flow.store.ts'
import { decided } from './promises.store.ts'
import { presentAges, presentPromises } from './reports.present.ts'
import { timeZoneOf } from './whose.store.ts'

export type Reports = ReturnType<typeof createReports>

type ReportDeps = Readonly<{
  db: TenantDb
  tickets: { countAll(tx: TenantReadTx, filter: TicketFilter): Promise<number> }
}>

/** As much as a search may take: it keeps one of the few connections for so long. */
const budgetMilliseconds = 5_000

/** What the dashboard shows, counted from the tickets when it is asked for (docs/decisions/0033). */
export function createReports({ db, tickets }: ReportDeps) {
  /** Throws unavailable where one of its statements takes longer than a report is worth. */
  const counted = <T>(ctx: Context, count: (tx: TenantReadTx) => Promise<T>): Promise<T> =>
    db.read(ctx, async (tx) => {
      await limitStatements(tx, budgetMilliseconds)
      return count(tx)
    })

  return {
    /** RPT-1 */
    today: (ctx: Context, whose: ReportQuery): Promise<TodayReport> =>
      counted(ctx, async (tx) => {
        const numbers: TodayReport['numbers'] = []
        for (const { key, query } of listsOfToday(whose)) {
          numbers.push({ key, query, count: await tickets.countAll(tx, query) })
        }
        return { at: ctx.now.toString({ fractionalSecondDigits: 3 }), numbers }
      }),

    /** RPT-2. Throws validation-failed. */
    flow: (ctx: Context, query: PeriodQuery): Promise<FlowReport> =>
      counted(ctx, async (tx) => {
        const { timeZone, period, shown } = await asked(tx, query)
        const edges = edgesOf(period, timeZone)
        const created = await perSpan(tx, 'created_at', { edges, whose: query })
        const solved = await perSpan(tx, 'resolved_at', { edges, whose: query })
        const days = daysOf(period).map((day, n) => ({
          day: day.toString(),
          created: created[n] ?? 0,
          solved: solved[n] ?? 0,
        }))
        return { ...shown, days }
      }),

    /** RPT-3. Throws validation-failed. */
    promises: (ctx: Context, query: PeriodQuery): Promise<SlaReport> =>
      counted(ctx, async (tx) => {
        const { timeZone, period, shown } = await asked(tx, query)
        const [from, until] = [startOf(period.from, timeZone), startOf(period.to.add({ days: 1 }), timeZone)]
        return { ...shown, ...presentPromises(await decided(tx, { from, until, whose: query })) }
      }),

    /** RPT-4 */
    backlog: (ctx: Context, whose: ReportQuery): Promise<BacklogReport> =>
      counted(ctx, async (tx) => {
        const timeZone = await timeZoneOf(tx)
        const spans = ageSpans(todayIn(timeZone, ctx.now))
        const edges = spans.flatMap(({ from }) => (from === null ? [] : [startOf(from, timeZone)])).reverse()
        const ages = presentAges(await backlog.aged(tx, edges, whose), spans, whose)
        return { ages, teams: await backlog.byTeam(tx, whose), agents: await backlog.byAgent(tx, whose) }
      }),
  }
}

async function asked(tx: TenantReadTx, query: PeriodQuery) {
  const timeZone = await timeZoneOf(tx)
  const period = periodOf(query, todayIn(timeZone, tx.ctx.now))
  return { timeZone, period, shown: { timeZone, from: period.from.toString(), to: period.to.toString() } }
}
