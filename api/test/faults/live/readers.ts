import { setTimeout as sleep } from 'node:timers/promises'
import { dice } from '../../../src/testing/dice.ts'
import type { TestUser } from '../../../src/testing/factories.ts'
import { LiveTestClient } from '../../../src/testing/live-client.ts'

/** `token`: as that server's clock wants it. */
export type Place = Readonly<{ url: string; token(user: TestUser): string }>
export type Reader = Readonly<{ user: TestUser; client: LiveTestClient; leave(): Promise<void> }>

/** Somebody's stream, which is cut at random, and comes back at random, now at this server and now at that. */
export async function read(user: TestUser, places: readonly Place[], salt: number): Promise<Reader> {
  const chance = dice(salt)
  let isOver = false
  const client = new LiveTestClient({ url: '', token: '' })

  async function open(): Promise<void> {
    const place = chance.of(places)
    client.token = place.token(user)
    await client.open(place.url)
    if (client.status !== 200) throw new Error(`${client.status} ${client.body}`)
  }

  async function wander(): Promise<void> {
    while (!isOver) {
      await sleep(200 + chance.below(1_800))
      if (isOver) return
      client.cut()
      await sleep(chance.below(500))
      await open()
    }
  }

  await open()
  await client.until(({ heard }) => heard.length > 0)
  const wandering = wander()
  return {
    user,
    client,
    async leave() {
      isOver = true
      await wandering
    },
  }
}
