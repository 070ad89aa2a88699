import type pg from 'pg'
import { translatePgError } from './pg-errors.ts'

/** What is asked before, or across, tenants: by the named functions of atum_system, and never anything else. */
export type TenantDirectory = Readonly<{
  /** The helpdesk that answers under this host name, without its port; null if there is none. */
  ofHost(host: string): Promise<string | null>
  all(): Promise<string[]>
}>

export function createTenantDirectory(pool: pg.Pool): TenantDirectory {
  async function idsBy(query: string, values: string[]): Promise<string[]> {
    try {
      const { rows } = await pool.query<{ id: string | null }>(query, values)
      return rows.flatMap(({ id }) => id ?? [])
    } catch (error) {
      throw translatePgError(error)
    }
  }

  return {
    async ofHost(host) {
      const [id] = await idsBy('select app.tenant_of_host($1) as id', [host])
      return id ?? null
    },

    all: () => idsBy('select id from app.all_tenants() as id', []),
  }
}
