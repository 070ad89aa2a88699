// Measures the web in a real Chromium, with its CPU slowed four times, against the budgets of UX.md §2 and §4.10, on the
// database that bench/data.ts has filled with 10,000 tickets: node bench/web.ts <superuser's url> [rounds, 5] [--write]
import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startServer } from '../api/src/testing/server.ts'
import { budgets, firstLoad } from '../web/test/first-load.ts'
import { launch } from '../web/test/visit.ts'
import { newPage, signIn } from './web/browser.ts'
import { largestPaint, type Screen } from './web/painting.ts'
import { readers } from './web/people.ts'
import { type Figure, isOver, table } from './web/report.ts'
import { loadAll, openPalette, openTicket, walk } from './web/walking.ts'
import { configOf, urlOf } from './world.ts'

const args = process.argv.slice(2)
const [server, given] = args.filter((arg) => !arg.startsWith('--'))
const rounds = Number(given ?? 5)
if (server === undefined) throw new Error('usage: node bench/web.ts <superuser’s url> [rounds] [--write]')

const owner = new pg.Client({ connectionString: urlOf(server, 'atum_owner') })
await owner.connect()
const { agent, customer } = await readers(owner)
await owner.end()
const { url, stop } = await startServer('api', configOf(server, fileURLToPath(new URL('../web/dist', import.meta.url))))
const browser = await launch()

const times = async (measure: (round: number) => Promise<number>): Promise<number[]> => {
  const all: number[] = []
  for (let round = 0; round < rounds; round += 1) all.push(await measure(round))
  return all
}
const ms = async (what: string, budget: number, measure: (round: number) => Promise<number>): Promise<Figure> => {
  const figure: Figure = { what, unit: 'ms', budget, rounds: await times(measure) }
  console.error(what, figure.rounds.map(Math.round).join(' '))
  return figure
}

const figures: Figure[] = []
const page = await newPage(browser)
await signIn(page, `${url}/desk/tickets`, agent)
await loadAll(page, 10_000)
figures.push(await ms('j and k to the painted row, 10,000 rows loaded', 50, () => walk(page)))
figures.push(await ms('a ticket opened from that list, to its conversation', 150, (round) => openTicket(page, round)))
figures.push(await ms('palette, from Ctrl+K to its list', 50, () => openPalette(page)))
await page.context().close()

const screens: readonly Screen[] = [
  { name: 'landing', address: `${url}/` },
  { name: 'portal, sign-in', address: `${url}/portal/` },
  { name: 'portal, requests', address: `${url}/portal/requests`, as: { door: `${url}/portal/`, email: customer } },
  { name: 'desk, inbox', address: `${url}/desk/inbox`, as: { door: `${url}/desk/`, email: agent } },
]
for (const screen of screens)
  figures.push(await ms(`largest contentful paint: ${screen.name}`, 2_000, () => largestPaint(browser, screen)))
for (const { page: file, limit, words } of budgets)
  figures.push({
    what: `script before the first screen: ${file}`,
    unit: 'KB',
    budget: limit,
    rounds: [firstLoad(file, words)],
  })
await browser.close()
await stop()

const report = table(figures)
console.log(report)
console.log(
  `${rounds} rounds; load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}`,
)
if (args.includes('--write')) {
  const file = new URL('../docs/performance.md', import.meta.url)
  const text = await readFile(file, 'utf8')
  const marked = /(<!-- bench:web -->\n)[\s\S]*(<!-- \/bench:web -->)/
  await writeFile(
    file,
    text.replace(marked, (_all, from: string, to: string) => `${from}\n${report}\n\n${to}`),
  )
}
if (figures.some(isOver)) process.exitCode = 1
