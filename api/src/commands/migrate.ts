import { migrate, readMigrations } from '@atum-desk/migrations'
import { setPasswords } from '@atum-desk/migrations/passwords'
import { ConfigError } from '../config/config.ts'
import type { Environment } from '../config/env.ts'

const nothingToStop = async () => undefined

/** Brings the database up to date, and gives the roles that sign in by password the ones that are named. */
export async function migrateDatabase({ databaseAdminUrl, appPassword, systemPassword }: Environment) {
  if (databaseAdminUrl === undefined) throw new ConfigError('DATABASE_ADMIN_URL is not set')
  const ran = await migrate(databaseAdminUrl, await readMigrations())
  await setPasswords(databaseAdminUrl, { atum_app: appPassword, atum_system: systemPassword })
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`)
  return nothingToStop
}
