import type { BulkAction, BulkBody, BulkResult } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { post } from '../../../../lib/api/client.ts'
import type { FailureCode } from '../../../../lib/api/problem.ts'
import { asFailure } from '../../../../lib/api/problem.ts'
import { randomId } from '../../../../lib/random-id.ts'

/** Each ticket takes some 10 ms: a piece is done within a second, so that progress is seen, and Stop stops. */
const pieceSize = 50

export type BulkOutcome =
  | { readonly before: TicketSummary; readonly after: TicketSummary }
  | { readonly before: TicketSummary; readonly refused: FailureCode }

const sendPiece = async (action: BulkAction, tickets: readonly TicketSummary[]): Promise<BulkOutcome[]> => {
  const body: BulkBody = {
    ids: tickets.map(({ id }) => id),
    versions: Object.fromEntries(tickets.map(({ id, version }) => [id, version])),
    action,
  }
  const idempotencyKey = randomId()
  const { items } = await post<BulkBody, BulkResult>('/api/internal/tickets/bulk', body, { idempotencyKey })
  return tickets.map((before, at) => {
    const result = items[at]
    return result?.ticket ? { before, after: result.ticket } : { before, refused: result?.problem?.code ?? 'internal' }
  })
}

interface BulkRun {
  readonly action: BulkAction
  readonly tickets: readonly TicketSummary[]
  readonly onPiece: (outcomes: readonly BulkOutcome[]) => void
  readonly signal: AbortSignal
}

/** Does the same to all of them, piece after piece. A piece that cannot be sent is refused as a whole, and ends it. */
export const runBulk = async ({ action, tickets, onPiece, signal }: BulkRun): Promise<BulkOutcome[]> => {
  const outcomes: BulkOutcome[] = []
  for (let at = 0; at < tickets.length && !signal.aborted; at += pieceSize) {
    const piece = tickets.slice(at, at + pieceSize)
    try {
      const done = await sendPiece(action, piece)
      outcomes.push(...done)
      onPiece(done)
    } catch (error) {
      const refused = asFailure(error).code
      outcomes.push(...tickets.slice(at).map((before) => ({ before, refused })))
      break
    }
  }
  return outcomes
}
