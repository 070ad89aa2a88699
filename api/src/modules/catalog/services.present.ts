import type { Service } from '@atum-desk/contract/catalog'
import type { Context } from '../../platform/access/context.ts'
import { seesAll } from './catalog.policy.ts'
import type { KeptForm } from './forms.store.ts'
import { type ServiceRow, teamOf } from './services.store.ts'

/** A customer is told what he chooses and answers, not where it goes. */
export function presentService(ctx: Context, row: ServiceRow, form: KeptForm | null): Service {
  const { id, name, description, category, priority, position, active, version, tags, customerVisible } = row
  return {
    id,
    name,
    description,
    category,
    priority,
    ...(seesAll(ctx) && { team: teamOf(row), tags, customerVisible }),
    position,
    form: form && presentForm(ctx, form),
    active,
    version,
  }
}

const presentForm = (ctx: Context, { version, fields }: KeptForm): NonNullable<Service['form']> => ({
  version,
  fields: fields.map(({ visibleToCustomer, ...field }) => (seesAll(ctx) ? { ...field, visibleToCustomer } : field)),
})
