import type pg from 'pg'

/** What is asked before, or across, tenants: by the named functions of atum_system, and never anything else. */
export type TenantDirectory = Readonly<{
  /** The helpdesk that answers under this host name, without its port; null if there is none. */
  ofHost(host: string): Promise<string | null>
  all(): Promise<string[]>
}>

export function createTenantDirectory(pool: pg.Pool): TenantDirectory {
  return {
    async ofHost(host) {
      const { rows } = await pool.query<{ id: string | null }>('select app.tenant_of_host($1) as id', [host])
      return rows[0]?.id ?? null
    },

    async all() {
      const { rows } = await pool.query<{ id: string }>('select id from app.all_tenants() as id')
      return rows.map(({ id }) => id)
    },
  }
}
