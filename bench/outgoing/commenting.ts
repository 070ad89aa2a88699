import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../api/src/testing/client.ts'

type Writer = Readonly<{ ticketId: string; client: Client }>
type Pace = Readonly<{ rate: number; seconds: number }>

let nth = 0

/** Comments at an even pace, whoever is slow; answers what was asked when, and how long each answer took. */
export async function commentEvery(writers: readonly Writer[], { rate, seconds }: Pace) {
  const asked: Array<{ body: string; at: number }> = []
  const times: number[] = []
  const under: Promise<void>[] = []
  const began = performance.now()
  for (let n = 0; n < rate * seconds; n += 1) {
    await sleep(Math.max(0, began + (n * 1_000) / rate - performance.now()))
    const writer = writers[n % writers.length]
    if (writer === undefined) throw new Error('nobody writes')
    nth += 1
    under.push(comment(writer, `comment number ${nth}.`))
  }
  await Promise.all(under)
  return { asked, times }

  async function comment({ ticketId, client }: Writer, body: string): Promise<void> {
    const at = performance.now()
    asked.push({ body, at })
    const { status } = await client.post(`/api/tickets/${ticketId}/comments`, { body })
    if (status !== 201) throw new Error(`the server answered ${status}`)
    times.push(performance.now() - at)
  }
}
