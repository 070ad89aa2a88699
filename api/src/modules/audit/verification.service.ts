import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { beforeTheFirst, checkSeals, type Seal } from './chain.ts'
import * as store from './seals.store.ts'

/** The first thing that does not fit. `entryId` is null where a seal itself is gone. */
export type ChainFault = Readonly<{
  reason: 'seal-missing' | 'entry-missing' | 'entry-changed' | 'entry-smuggled' | 'entry-lost' | 'other-history'
  seq: number | null
  entryId: string | null
}>

type Verification = Readonly<{ newest: Seal; waiting: number; fault: ChainFault | null }>

/** 20 ms each. */
const page = 5_000

/**
 * AUD-3, of one helpdesk. `against`: a seal that was kept elsewhere, by which even a chain that was made anew from the
 * beginning is found. `last`: only so many of the newest, for a look that may not take long;
 * an entry that came by another way is looked for among all of them, and so not then.
 */
export async function verifyChain(
  db: TenantDb,
  ctx: Context,
  { against = null, last }: Readonly<{ against?: Seal | null; last?: number }> = {},
): Promise<Verification> {
  const { newest, fault } = await walk(db, ctx, await beginning(db, ctx, last))
  const { count, lost } = await db.read(ctx, store.waiting)
  const verified = { newest, waiting: count }
  if (fault !== null) return { ...verified, fault }
  if (against !== null && against.seq > 0) {
    const kept = await db.read(ctx, (tx) => store.sealAt(tx, against.seq))
    if (kept?.hash !== against.hash) {
      return { ...verified, fault: { reason: 'other-history', seq: against.seq, entryId: null } }
    }
  }
  if (lost !== null) return { ...verified, fault: { reason: 'entry-lost', seq: null, entryId: lost } }
  if (last !== undefined) return { ...verified, fault: null }
  const smuggled = await db.read(ctx, store.smuggled)
  const stranger = { reason: 'entry-smuggled', seq: null, entryId: smuggled } as const
  return { ...verified, fault: smuggled === null ? null : stranger }
}

async function beginning(db: TenantDb, ctx: Context, last: number | undefined): Promise<Seal> {
  if (last === undefined) return beforeTheFirst
  const newest = await db.read(ctx, store.newestSeal)
  const before = (newest?.seq ?? 0) - last
  return (before > 0 && (await db.read(ctx, (tx) => store.sealAt(tx, before)))) || beforeTheFirst
}

async function walk(db: TenantDb, ctx: Context, from: Seal) {
  let checked = checkSeals([], from)
  for (;;) {
    const known = checked.newest
    const seals = await db.read(ctx, (tx) => store.sealsAfter(tx, known.seq, page))
    checked = checkSeals(seals, known)
    if (checked.fault !== null || seals.length < page) return checked
  }
}

/** What is worth keeping elsewhere; null where nothing is sealed yet. */
export const newestSealOf = (db: TenantDb, ctx: Context): Promise<Seal | null> => db.read(ctx, store.newestSeal)
