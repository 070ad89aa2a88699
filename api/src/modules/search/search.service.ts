import { setImmediate as turn } from 'node:timers/promises'
import type { Page } from '@atum-desk/contract/common'
import type { SearchHit, SearchQuery as SearchPageQuery } from '@atum-desk/contract/search'
import type { TicketQuery } from '@atum-desk/contract/ticket-query'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { excerptOf } from './domain/excerpt.ts'
import { marksIn, type Term, termsOf } from './domain/marks.ts'
import { parseSearch } from './domain/parse-search.ts'
import { type Texts, textsOf } from './excerpts.store.ts'
import { limitTime } from './search.store.ts'

type Needs = Readonly<{
  db: TenantDb
  /** The list, which knows what is found and who sees it. */
  tickets: { list(ctx: Context, query: TicketQuery): Promise<Page<TicketSummary>> }
}>

export type Search = ReturnType<typeof createSearch>

export function createSearch({ db, tickets }: Needs) {
  return {
    /** SRC-7: what the list finds, and where in it the words stand. Throws validation-failed, unavailable. */
    async find(ctx: Context, query: SearchPageQuery): Promise<Page<SearchHit>> {
      const search = parseSearch(query.q)
      const { items, nextCursor } = await tickets.list(ctx, query)
      const ids = items.map(({ id }) => id)
      const texts = await db.read(ctx, async (tx) => {
        await limitTime(tx)
        return textsOf(tx, ids, search)
      })
      const terms = termsOf(search)
      const hits: SearchHit[] = []
      for (const ticket of items) {
        await turn() // long texts take a while, and others are waiting
        hits.push(hitOf(ticket, texts.get(ticket.id), terms))
      }
      return { items: hits, nextCursor }
    },
  }
}

const hitOf = (ticket: TicketSummary, texts: Texts | undefined, terms: readonly Term[]): SearchHit => ({
  ticket,
  titleMarks: [...marksIn(ticket.title, terms)],
  excerpt: texts === undefined ? { from: 'description', text: '', marks: [] } : bestOf(texts, terms),
})

/** The first of its texts that has the words; where none has, as for a name or a slip, how its description begins. */
function bestOf({ description, comment, isNote, fileName }: Texts, terms: readonly Term[]): SearchHit['excerpt'] {
  const candidates = [
    { from: 'description', words: description },
    { from: isNote ? 'note' : 'comment', words: comment ?? '' },
    { from: 'file', words: fileName ?? '' },
  ] as const
  const excerpts = candidates.map(({ from, words }) => ({ from, ...excerptOf(words, terms) }))
  const best = excerpts.find(({ marks }) => marks.length > 0) ?? excerpts[0]
  return { from: best?.from ?? 'description', text: best?.text ?? '', marks: [...(best?.marks ?? [])] }
}
