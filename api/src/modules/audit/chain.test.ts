import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { beforeTheFirst, checkSeals, hashAfter, type Sealed } from './chain.ts'

function chainOf(entries: readonly string[]): Sealed[] {
  let newest = beforeTheFirst
  return entries.map((said, i) => {
    newest = { seq: i + 1, hash: hashAfter(newest, said) }
    return { ...newest, entryId: `entry ${i + 1}`, said }
  })
}

const at = (n: number, length: number) => n % length

/** What somebody with every right could do to the rows, as he may do it: each changes at least one of them. */
const tamperings: Record<string, (rows: Sealed[], i: number, j: number) => Sealed[]> = {
  'changes an entry': (rows, i) => rows.map((row, n) => (n === i ? { ...row, said: `${row.said}!` } : row)),
  'deletes an entry': (rows, i) => rows.map((row, n) => (n === i ? { ...row, said: null } : row)),
  'deletes an entry and its seal': (rows, i) => rows.toSpliced(i, 1),
  'deletes both and closes the gap': (rows, i) => rows.toSpliced(i, 1).map((row, n) => ({ ...row, seq: n + 1 })),
  'exchanges two entries': (rows, i, j) =>
    rows.map((row, n) => ({ ...row, said: rows[n === i ? j : n === j ? i : n]?.said ?? null })),
  'exchanges two seals': (rows, i, j) =>
    rows.map((row, n) => ({ ...(rows[n === i ? j : n === j ? i : n] ?? row), seq: row.seq })),
  'inserts an entry': (rows, i) =>
    rows
      .toSpliced(i, 0, { seq: 0, entryId: 'forged', hash: 'ab'.repeat(32), said: 'forged' })
      .map((row, n) => ({ ...row, seq: n + 1 })),
  'inserts an entry with a hash that fits': (rows, i) =>
    rows
      .toSpliced(i, 0, {
        seq: 0,
        entryId: 'forged',
        hash: hashAfter({ seq: i, hash: rows[i - 1]?.hash ?? '' }, 'forged'),
        said: 'forged',
      })
      .map((row, n) => ({ ...row, seq: n + 1 })),
  'writes another hash': (rows, i) => rows.map((row, n) => (n === i ? { ...row, hash: 'cd'.repeat(32) } : row)),
}

const entries = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 20 })

test('AUD-3 a chain that nobody touched fits, from its beginning and from each of its seals', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (said, n) => {
      const rows = chainOf(said)
      assert.equal(checkSeals(rows).fault, null)
      const from = at(n, rows.length)
      const { seq, hash } = rows[from] ?? beforeTheFirst
      assert.deepEqual(checkSeals(rows.slice(from + 1), { seq, hash }), {
        newest: { seq: rows.length, hash: rows.at(-1)?.hash },
        fault: null,
      })
    }),
  )
})

for (const [name, tamper] of Object.entries(tamperings)) {
  test(`AUD-3 whoever ${name} is found, at the first seal that does not fit`, () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (said, n, m) => {
        const rows = chainOf(said)
        const i = at(n, rows.length - 1) // not the newest: what is cut off the end, only a seal kept elsewhere can tell
        const j = i === at(m, rows.length) ? i + 1 : at(m, rows.length)
        const { fault } = checkSeals(tamper(rows, i, j))
        assert.ok(fault !== null)
        // At the place itself; with a hash that fits, at the seal that came after it.
        assert.ok([Math.min(i, j) + 1, i + 1, i + 2].includes(fault.seq), `${i} ${j} ${fault.seq}`)
      }),
    )
  })
}
