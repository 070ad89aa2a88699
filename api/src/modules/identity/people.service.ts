import type { Page } from '@atum-desk/contract/common'
import type { CreatePersonBody, Person, PersonQuery, UpdatePersonBody } from '@atum-desk/contract/people'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { expectVersion, invalid } from '../../platform/errors.ts'
import type { Access } from '../access/index.ts'
import { invite } from './inviting.ts'
import { hashNewPassword } from './passwords.ts'
import { authorizeAccount } from './people.policy.ts'
import { presentPerson } from './people.present.ts'
import * as store from './people.store.ts'
import { addPerson } from './people-creation.service.ts'
import { change, changePassword, changesOf } from './people-edit.service.ts'

type Needs = Readonly<{ db: TenantDb; access: Pick<Access, 'keepingAdministrator'> }>
type Edit = Partial<Pick<UpdatePersonBody, 'version'>> & Omit<UpdatePersonBody, 'version'>

/** A name or a language is nobody's power; these lead into the account, or lock its owner out. */
const takesOver = (changes: store.PersonChanges) =>
  (['role', 'email', 'active'] as const).some((member) => changes[member] !== undefined)

export function createPeople({ db, access }: Needs) {
  return {
    async list(ctx: Context, query: PersonQuery): Promise<Page<Person>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.listPeople(tx, query))
      return { items: items.map((row) => presentPerson(row, ctx.now)), nextCursor }
    },

    async get(ctx: Context, id: string): Promise<Person> {
      return presentPerson(await db.read(ctx, (tx) => store.getPerson(tx, id)), ctx.now)
    },

    /** Throws duplicate, invalid-reference, validation-failed, forbidden. */
    async create(ctx: Context, { password, invite: isInvited = false, ...person }: CreatePersonBody): Promise<Person> {
      if (isInvited && password !== undefined)
        throw invalid('/invite', 'exclusive', 'is not for somebody with a password')
      const passwordHash = password === undefined ? null : await hashNewPassword(password)
      return db.write(ctx, async (tx) => {
        const id = await addPerson(tx, person, passwordHash)
        if (isInvited) await invite(tx, { id, orgId: person.orgId ?? null })
        return presentPerson(await store.getPerson(tx, id), ctx.now)
      })
    },

    /**
     * Without a version he is changed as he is: so is he deactivated. Throws not-found, forbidden, version-conflict,
     * duplicate, invalid-reference, validation-failed, last-administrator.
     */
    async update(ctx: Context, id: string, { version, password, ...wanted }: Edit): Promise<Person> {
      const passwordHash = password === undefined ? null : await hashNewPassword(password)
      return db.write(ctx, async (tx) => {
        const person = await store.lockPerson(tx, id)
        expectVersion(person, version)
        const changes = await changesOf(tx, person, wanted)
        if (passwordHash !== null || takesOver(changes)) await authorizeAccount(tx, person)
        await change(tx, person, changes, access)
        if (passwordHash !== null) await changePassword(tx, person, passwordHash)
        return presentPerson(await store.getPerson(tx, id), ctx.now)
      })
    },
  }
}
