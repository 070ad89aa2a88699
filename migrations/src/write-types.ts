// npm run types: migrates a scratch database and writes what it then holds into the API's schema.gen.ts.
import { writeFile } from 'node:fs/promises'
import { migrate, readMigrations } from './migrate.ts'
import { typesOf } from './types.ts'

const [url, target] = process.argv.slice(2)
if (url === undefined || target === undefined) throw new Error('usage: write-types <database url> <file>')
await migrate(url, await readMigrations())
await writeFile(target, await typesOf(url))
