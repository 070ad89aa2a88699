import { randomInt } from 'node:crypto'

/** Chance that can be had again: `LIVE_SEED=…` of a run that failed. */
export const seed = Number(process.env.LIVE_SEED ?? randomInt(2 ** 31))

export type Dice = Readonly<{
  /** From 0 up to and without `end`. */
  below(end: number): number
  percent(share: number): boolean
  of<T>(those: readonly T[]): T
}>

/** mulberry32, one for each thing that happens at its own pace: what it throws hangs on nobody else's timing. */
export function dice(salt: number): Dice {
  let state = (seed + salt * 0x9e3779b9) | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    percent: (share) => next() * 100 < share,
    of: (those) => those[below(those.length)] as (typeof those)[number],
  }
}
