import pg from 'pg'
import { readMigrations } from './migrate.ts'

/**
 * What a dump does not hold: the three roles, which belong to the cluster, and the rights to the database itself. Both as
 * the first migration makes them, in an empty database, as a superuser.
 */
export async function makeRoles(url: string): Promise<void> {
  const [first] = await readMigrations()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`begin; create table schema_migrations (); ${first?.sql}; drop table schema_migrations; commit`)
  } finally {
    await client.end()
  }
}
