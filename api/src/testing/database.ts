import { createHash, randomBytes } from 'node:crypto'
import { migrate, readMigrations } from '@atum-desk/migrations'
import pg from 'pg'

export type TestDatabase = Readonly<{
  urlAs(role: 'atum_app' | 'atum_owner' | 'atum_system'): string
  drop(): Promise<void>
}>

/** What a database begins with beyond its schema: made once for all files that ask for the same name, and cloned. */
export type Beginning = Readonly<{ name: string; fill(urlAs: TestDatabase['urlAs']): Promise<void> }>

/**
 * A migrated database of one's own, cloned from a template in about 30 ms. Node runs every test file as a process:
 * one clone a file, one tenant a test, so nothing is ever emptied and files run side by side.
 */
export async function testDatabase(beginning?: Beginning): Promise<TestDatabase> {
  const server = serverUrl()
  const name = newName()
  await asAdmin(server, async (admin) => {
    const migrated = await ensureMigrated(server, admin)
    const template = beginning === undefined ? migrated : await ensureFilled(server, admin, migrated, beginning)
    await admin.query(clone(template, name))
  })
  return {
    urlAs: (role) => urlOf(server, { database: name, role }),
    drop: () => asAdmin(server, async (admin) => void (await admin.query(`drop database ${name}`))),
  }
}

/** One with nothing in it, not even the schema, as the server's superuser. */
export async function emptyDatabase() {
  const server = serverUrl()
  const name = newName()
  await asAdmin(server, async (admin) => void (await admin.query(`create database ${name}`)))
  return {
    url: urlOf(server, { database: name }),
    drop: () => asAdmin(server, async (admin) => void (await admin.query(`drop database if exists ${name}`))),
  }
}

const newName = () => `atum_test_${randomBytes(6).toString('hex')}`

function serverUrl(): string {
  const server = process.env.TEST_DATABASE_URL
  if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run `npm test`, or scripts/with-postgres.ts')
  return server
}

const clone = (template: string, name: string) =>
  `create database ${name} template ${template} owner atum_owner strategy file_copy`

/** Named by what the migrations say, so that an edited migration makes another template and a stale one is never used. */
async function ensureMigrated(server: string, admin: pg.Client): Promise<string> {
  const migrations = await readMigrations()
  const hash = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join())
  return ensureTemplate(admin, `atum_template_${hash.digest('hex').slice(0, 12)}`, async (building) => {
    await admin.query(`create database ${building}`)
    await migrate(urlOf(server, { database: building }), migrations)
  })
}

const ensureFilled = (server: string, admin: pg.Client, migrated: string, { name, fill }: Beginning) =>
  ensureTemplate(admin, `${migrated}_${name}`, async (building) => {
    await admin.query(clone(migrated, building))
    await fill((role) => urlOf(server, { database: building, role }))
  })

/** One process makes it, while the others wait. */
async function ensureTemplate(admin: pg.Client, template: string, make: (building: string) => Promise<void>) {
  await admin.query(`select pg_advisory_lock(hashtextextended('${template}', 0))`)
  const { rowCount } = await admin.query(`select from pg_database where datname = '${template}'`)
  if (rowCount === 0) {
    const building = `${template}_building`
    await admin.query(`drop database if exists ${building}`)
    await make(building)
    // Only now does it get its name: a half-built template can never be cloned.
    await admin.query(`alter database ${building} rename to ${template}`)
    await admin.query(`alter database ${template} is_template true allow_connections false`)
  }
  await admin.query(`select pg_advisory_unlock(hashtextextended('${template}', 0))`)
  return template
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await work(admin).finally(() => admin.end())
}

function urlOf(server: string, { database, role }: { database: string; role?: string }): string {
  const url = new URL(server)
  url.pathname = database
  if (role !== undefined) url.username = role
  return url.href
}
