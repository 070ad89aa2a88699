import type pg from 'pg'
import { hashNewPassword } from '../../api/src/modules/identity/passwords.ts'
import { benchTenant } from '../world.ts'

export const password = 'only this measurement knows it'

/** An agent and a customer with work to look at, who can sign in. Their e-mail addresses. */
export async function readers(owner: pg.Client): Promise<Readonly<{ agent: string; customer: string }>> {
  await owner.query(
    `select set_config('app.tenant_id', $1, false), set_config('app.audience', 'staff', false),
       set_config('app.ticket_scope', 'organization', false)`,
    [benchTenant.id],
  )
  const { rows } = await owner.query<{ agent: string; customer: string; ids: string[] }>(
    `select a.email as agent, c.email as customer, array[a.id, c.id] as ids
     from tickets t join users a on a.id = t.assignee_id join users c on c.id = t.requester_id
     where t.status = 'IN_PROGRESS' order by t.number limit 1`,
  )
  const [found] = rows
  if (found === undefined) throw new Error('nobody works on anything')
  const hash = await hashNewPassword(password)
  for (const id of found.ids) {
    await owner.query(
      'insert into credentials (tenant_id, user_id, password_hash, changed_at) values ($1, $2, $3, now())',
      [benchTenant.id, id, hash],
    )
  }
  return found
}
