import { type ExportQuery, exportColumns } from '@atum-desk/contract/exports'
import type { TicketFilter } from '@atum-desk/contract/views'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '../../../platform/access/context.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { harmless } from '../domain/csv-cell.ts'
import { expectReadable } from './ticket-counts.store.ts'
import { exportFinished, exportStarted } from './ticket-export.events.ts'
import { type ExportRow, lines } from './ticket-export.store.ts'

/** Each holds a connection of the pool's ten for as long as its reader takes. */
const atOnce = { ofTenant: 2, ofAll: 4 }
const longestMilliseconds = 600_000

export type CsvExport = Readonly<{ fileName: string; first: string; rest: AsyncGenerator<string, void> }>

export function createTicketExport({ db, clock }: { db: TenantDb; clock: Clock }) {
  const running: string[] = []

  /** Throws rate-limited. */
  function begin(tenantId: string): () => void {
    if (running.length >= atOnce.ofAll || running.filter((id) => id === tenantId).length >= atOnce.ofTenant) {
      const detail = 'Other exports are under way. Try again when one of them has ended.'
      throw new AppError('rate-limited', { detail, retryAfterSeconds: 15 })
    }
    running.push(tenantId)
    return () => void running.splice(running.indexOf(tenantId), 1)
  }

  async function* textOf(ctx: Context, filters: TicketFilter, { bom, end }: { bom: boolean; end: () => void }) {
    const made = { id: newId(ctx.now), format: 'csv', filters } as const
    const outcome = { rows: 0, complete: false }
    const latest = performance.now() + longestMilliseconds
    try {
      await db.write(ctx, async (tx) => {
        expectReadable(tx, filters)
        await tx.record(exportStarted(made))
      })
      let head = `${bom ? '\ufeff' : ''}${csvOf([exportColumns])}`
      for await (const rows of db.stream<ExportRow>(ctx, (tx) => lines(tx, filters))) {
        if (performance.now() > latest) throw new AppError('unavailable', { detail: 'The export took too long.' })
        outcome.rows += rows.length
        yield head + csvOf(rows.map(cellsOf))
        head = ''
      }
      if (head !== '') yield head
      outcome.complete = true
    } finally {
      end()
      await db.write({ ...ctx, now: clock.now() }, (tx) => tx.record(exportFinished(made, outcome)))
    }
  }

  return {
    /**
     * LST-4: the caller’s list as CSV (RFC 4180), read as fast as it is taken. Whoever does not read `rest` to its end
     * must `return()` it. Throws rate-limited, validation-failed, unavailable.
     */
    async csv(ctx: Context, { bom = false, ...filters }: ExportQuery): Promise<CsvExport> {
      const rest = textOf(ctx, filters, { bom, end: begin(ctx.tenantId) })
      const { value: first = '' } = await rest.next() // here, so that what is refused is still a problem and no file
      return { fileName: `tickets-${ctx.now.toString().slice(0, 10)}.csv`, first: first as string, rest }
    },
  }
}

const cellsOf = (row: ExportRow) => exportColumns.map((column) => harmless(row[column] ?? ''))

const csvOf = (rows: ReadonlyArray<readonly string[]>): string =>
  stringify(rows as string[][], { record_delimiter: '\r\n' })
