import { setTimeout } from 'node:timers/promises'

/** Looks again and again, for 20 s at most: for what other processes do. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 800; i += 1) {
    if (await condition()) return
    await setTimeout(25)
  }
  throw new Error('it did not come about within 20 s')
}
