import { sql } from 'kysely'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'

/**
 * The search as it would be without an index: every text that the caller sees, read under the policies, and looked
 * through word by word. Terms are words, or, after a `-`, unwanted ones. Answers ids.
 */
export async function scan(tx: TenantReadTx, terms: readonly string[]): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('tickets as t')
    .innerJoin('organizations as o', 'o.id', 't.org_id')
    .innerJoin('users as r', 'r.id', 't.requester_id')
    .select(['t.id', 't.title', 't.description', 't.category', 't.tags', 'o.name', 'r.name as requester', 'r.email'])
    .select(
      sql<string | null>`(select string_agg(body, ' ') from ticket_comments c where c.ticket_id = t.id)`.as('said'),
    )
    .select(
      sql<string | null>`(select string_agg(file_name, ' ') from attachments a where a.ticket_id = t.id)`.as('files'),
    )
    .execute()
  return rows
    .filter(({ id: _, tags, ...texts }) => {
      const words = [...Object.values(texts), ...tags].flatMap((text) => wordsOf(text ?? ''))
      return terms.every((term) => (term.startsWith('-') ? !holds(words, term.slice(1)) : holds(words, term)))
    })
    .map(({ id }) => id)
}

/** All words of the term, the last one perhaps not to its end; an Arabic word also without its article. */
function holds(words: readonly string[], term: string): boolean {
  const asked = wordsOf(term)
  return asked.every((word, n) => {
    const isBeginning = n === asked.length - 1 && word.length > 1
    const known = words.flatMap((one) => [one, bare(one)])
    return [word, bare(word)].some((one) => known.some((text) => (isBeginning ? text.startsWith(one) : text === one)))
  })
}

const bare = (word: string) => word.replace(/^(?:[وفبك]?ال|لل)(?=[ء-ي]{3})/, '')

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f]/g, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
