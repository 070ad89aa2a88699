import { migrate, readMigrations } from '@atum-desk/migrations'
import { setPasswords } from '@atum-desk/migrations/passwords'
import { type Command, textOf } from '../operator/command.ts'
import { needed } from '../operator/connections.ts'

export const migrateCommand: Command = {
  summary: 'Brings the database up to date',
  usage: 'migrate [--database URL] [--json]',
  help: `
  --database URL   instead of DATABASE_ADMIN_URL, such as postgres://postgres@%2Fvar%2Frun%2Fpostgresql/atum_desk

Run it again whenever you like: what has run does not run again, and two at once wait for each other.

Environment: DATABASE_ADMIN_URL, the database as a superuser the first time (the roles are made then), afterwards as
atum_owner; ATUM_APP_PASSWORD and ATUM_SYSTEM_PASSWORD, for atum_app and atum_system where they sign in by password
(a superuser's; not needed with peer authentication).

Fails without touching anything where the database is newer than this program.`,
  options: { database: { type: 'string' } },
  async run(given) {
    const url = textOf(given, 'database') ?? needed('DATABASE_ADMIN_URL', given.env.databaseAdminUrl)
    const migrated = await migrate(url, await readMigrations())
    await setPasswords(url, { atum_app: given.env.appPassword, atum_system: given.env.systemPassword })
    const words = migrated.length === 0 ? 'The database is up to date.' : `Migrated: ${migrated.join(', ')}.`
    return { words, facts: { migrated } }
  },
}
