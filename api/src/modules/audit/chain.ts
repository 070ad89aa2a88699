import { createHash } from 'node:crypto'

/** A seal, and what its entry says now: null where there is none. */
export type Sealed = Readonly<{ seq: number; entryId: string; hash: string; said: string | null }>

/** Up to which seal a chain is known to be good. Hexadecimal. */
export type Seal = Readonly<{ seq: number; hash: string }>

type Fault = Readonly<{
  seq: number
  /** Null where the seal itself is gone. */
  entryId: string | null
  reason: 'seal-missing' | 'entry-missing' | 'entry-changed'
}>

export type Checked = Readonly<{ newest: Seal; fault: Fault | null }>

export const beforeTheFirst: Seal = { seq: 0, hash: '' }

/** As app.seal_audit has it: each seal is the hash of the one before it, of its own number and of its entry. */
export const hashAfter = (before: Seal, said: string): string =>
  createHash('sha256')
    .update(Buffer.from(before.hash, 'hex'))
    .update(`${before.seq + 1} ${said}`)
    .digest('hex')

/** Goes on from `known` and stops at the first seal that does not fit. They come in the order of their numbers. */
export function checkSeals(seals: Iterable<Sealed>, known: Seal = beforeTheFirst): Checked {
  let newest = known
  for (const { seq, entryId, hash, said } of seals) {
    const due = newest.seq + 1
    if (seq !== due) return { newest, fault: { seq: due, entryId: null, reason: 'seal-missing' } }
    if (said === null) return { newest, fault: { seq, entryId, reason: 'entry-missing' } }
    if (hashAfter(newest, said) !== hash) return { newest, fault: { seq, entryId, reason: 'entry-changed' } }
    newest = { seq, hash }
  }
  return { newest, fault: null }
}
