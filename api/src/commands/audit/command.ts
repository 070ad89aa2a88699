import { readFile } from 'node:fs/promises'
import { newestSealOf, type Seal, verifyChain } from '../../modules/audit/index.ts'
import { systemContext } from '../../platform/access/context.ts'
import { systemClock } from '../../platform/clock.ts'
import { type Command, type Given, OperatorError, textOf, UsageError } from '../operator/command.ts'
import { type AsServer, asServer } from '../operator/connections.ts'
import { type Helpdesk, helpdesks } from '../operator/helpdesks.ts'
import { faultInWords } from './words.ts'

export const auditCommand: Command = {
  summary: 'Verifies the chain of seals over the audit log, or prints the newest seals',
  usage: 'audit verify|seals [--against FILE] [--json]',
  help: `
  audit verify     recomputes every seal of every helpdesk, and names the first entry that does not fit
  audit seals      the newest seal of each helpdesk: keep it elsewhere, on paper if need be
  --against FILE   what audit seals --json printed once, or the manifest.json of a backup: is that history still in this one?

Entries are sealed within a minute, by the worker. Those that wait for it are counted, and are no fault. A database that was
brought back from a backup is another history for every seal that is younger than the backup.

Environment: DATABASE_URL (as atum_app). Exit code 1: something does not fit.`,
  options: { against: { type: 'string' } },
  words: 1,
  async run(given) {
    const [what] = given.words
    if (what === 'verify') return verify(given)
    if (what === 'seals') return seals(given)
    throw new UsageError('audit verify, or audit seals')
  },
}

async function seals({ env }: Given) {
  const seals = await asServer(env, async (as) => sealsOf(as, await helpdesks(as)))
  const lines = Object.entries(seals).map(([id, { seq, hash }]) => `${id}  ${seq}  ${hash}`)
  return { words: lines.join('\n') || 'Nothing is sealed yet.', facts: { seals } }
}

const contextOf = ({ id }: Pick<Helpdesk, 'id'>) =>
  systemContext({ tenantId: id, requestId: 'atum-desk/audit', now: systemClock.now() })

/** By the helpdesk's id. */
async function sealsOf({ db }: AsServer, all: readonly Helpdesk[]): Promise<Record<string, Seal>> {
  const found: Record<string, Seal> = {}
  for (const helpdesk of all) {
    const seal = await newestSealOf(db, contextOf(helpdesk))
    if (seal !== null) found[helpdesk.id] = seal
  }
  return found
}

async function verify(given: Given) {
  const file = textOf(given, 'against')
  const kept = file === undefined ? {} : await sealsIn(file)
  const verified = await asServer(given.env, async (as) => {
    const all = await helpdesks(as)
    return Promise.all(
      all.map(async (each) => ({
        ...each,
        ...(await verifyChain(as.db, contextOf(each), { against: kept[each.id] ?? null })),
      })),
    )
  })
  const lost = Object.keys(kept).filter((id) => !verified.some((each) => each.id === id))
  const lines = verified.map(({ slug, newest, waiting, fault }) =>
    fault === null
      ? `${slug}: ${newest.seq} entries fit, ${waiting} wait for their seal.`
      : `${slug}: ${faultInWords(fault)}.`,
  )
  lines.push(...lost.map((id) => `${id}: the helpdesk of this seal is gone.`))
  const isGood = lost.length === 0 && verified.every(({ fault }) => fault === null)
  const words = lines.join('\n') || 'There is no helpdesk.'
  return { words, facts: { good: isGood, helpdesks: verified, lost }, code: isGood ? 0 : 1 } as const
}

/** Of `audit seals --json`, or of a backup's manifest. Throws an OperatorError. */
async function sealsIn(file: string): Promise<Record<string, Seal>> {
  try {
    const { seals, database } = JSON.parse(await readFile(file, 'utf8'))
    const found: unknown = seals ?? database?.seals
    if (typeof found === 'object' && found !== null) return found as Record<string, Seal>
  } catch (cause) {
    throw new OperatorError(`${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
  throw new OperatorError(`there are no seals in ${file}`)
}
