import type { Question } from './questions.ts'

type Answer = Readonly<{ statusCode: number; json(): { items: unknown[]; nextCursor: string | null } }>
type Ask = (path: string) => Promise<Answer>
export type Measured = Readonly<{ name: string; found: number; p50: number; p95: number; longest: number }>

/** Each question so many times, one after the other, after two that warm the caches up. Milliseconds. */
export async function measured(ask: Ask, questions: readonly Question[], rounds: number): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const question of questions) {
    const path = await walked(ask, question)
    const times: number[] = []
    let found = 0
    for (let round = -2; round < rounds; round += 1) {
      const began = performance.now()
      const answer = await ask(path)
      if (round >= 0) times.push(performance.now() - began)
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`)
      found = answer.json().items.length
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    rows.push({ name: question.name, found, p50: at(0.5), p95: at(0.95), longest: at(1) })
  }
  return rows
}

/** The path of a page that lies that many pages behind. */
async function walked(ask: Ask, { path, pages = 0 }: Question): Promise<string> {
  let at = path
  for (let page = 0; page < pages; page += 1) {
    const { nextCursor } = (await ask(at)).json()
    if (nextCursor === null) return at
    at = `${path}&cursor=${nextCursor}`
  }
  return at
}

export function table(rows: readonly Measured[]): string {
  const ms = (time: number) => time.toFixed(1)
  return [
    '| asked | on the page | p50 ms | p95 ms | longest ms |',
    '|---|---:|---:|---:|---:|',
    ...rows.map(
      ({ name, found, p50, p95, longest }) => `| ${name} | ${found} | ${ms(p50)} | ${ms(p95)} | ${ms(longest)} |`,
    ),
  ].join('\n')
}
