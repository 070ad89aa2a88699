import type { Person } from '@atum-desk/contract/people'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Access } from '../access/index.ts'
import { hasPassword, isInvited } from './invitations.store.ts'
import { invite } from './inviting.ts'
import { invitationWithdrawn } from './people.events.ts'
import { authorizeAccount } from './people.policy.ts'
import { presentPerson } from './people.present.ts'
import { getPerson, isActiveOrganization, lockPerson } from './people.store.ts'
import { change } from './people-edit.service.ts'

type Needs = Readonly<{ db: TenantDb; access: Pick<Access, 'keepingAdministrator'> }>

/** SEC-6. */
export function createInvitations({ db, access }: Needs) {
  return {
    /** For the first time or again. Throws not-found, forbidden, transition-refused. */
    async send(ctx: Context, id: string): Promise<Person> {
      return db.write(ctx, async (tx) => {
        const person = await lockPerson(tx, id)
        await authorizeAccount(tx, person)
        if (!person.active || (person.orgId !== null && !(await isActiveOrganization(tx, person.orgId)))) {
          throw refused('A deactivated account cannot be invited.')
        }
        if (await hasPassword(tx, id)) throw refused('This person has chosen a password already.')
        await invite(tx, person)
        return presentPerson(await getPerson(tx, id), ctx.now)
      })
    },

    /** His link opens nothing any more, nor can he ask for another: the account is deactivated. Throws not-found, forbidden. */
    async withdraw(ctx: Context, id: string): Promise<Person> {
      return db.write(ctx, async (tx) => {
        const person = await lockPerson(tx, id)
        await authorizeAccount(tx, person)
        if (!(await isInvited(tx, id))) throw new AppError('not-found', { detail: 'There is no such invitation.' })
        await tx.record(invitationWithdrawn(person))
        await change(tx, person, { active: false }, access)
        return presentPerson(await getPerson(tx, id), ctx.now)
      })
    },
  }
}

const refused = (detail: string) => new AppError('transition-refused', { detail })
