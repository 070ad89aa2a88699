// Measures searches and lists on the database that bench/data.ts has filled: node bench/search.ts <superuser's url> [rounds, 20]

import { measured, table } from './search/measure.ts'
import { somebody } from './search/people.ts'
import { lists, searches } from './search/questions.ts'
import { openWorld } from './world.ts'

const [server, rounds = '20'] = process.argv.slice(2)
if (server === undefined) throw new Error('usage: node bench/search.ts <superuser’s url> [rounds]')

const world = await openWorld(server)
const people = await somebody(world)
const askers = { staff: await world.as(people.agent), customer: await world.as(people.customer) }
for (const [title, questions] of [
  ['Search', searches],
  ['Lists', lists],
] as const) {
  for (const [who, ask] of Object.entries(askers)) {
    console.log(`\n## ${title}, as ${who}\n`)
    console.log(table(await measured(ask, questions(people), Number(rounds))))
  }
}
await world.close()
