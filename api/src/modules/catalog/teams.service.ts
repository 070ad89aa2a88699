import type { CreateTeamBody, Team, UpdateTeamBody } from '@atum-desk/contract/catalog'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion, invalidReference } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { changed, created } from './catalog.events.ts'
import * as store from './teams.store.ts'

export type Teams = ReturnType<typeof createTeams>

/** Who works together. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createTeams({ db }: { db: TenantDb }) {
  return {
    /** By name. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Team>> => db.read(ctx, (tx) => store.list(tx, query)),

    get: (ctx: Context, id: string): Promise<Team> => db.read(ctx, (tx) => store.get(tx, id)),

    /** Throws invalid-reference for a member who is not active staff. */
    async create(ctx: Context, { name, memberIds = [], ...more }: CreateTeamBody): Promise<Team> {
      return db.write(ctx, async (tx) => {
        const { strategy = 'manual', capacity = null } = more
        const terms = { name: name.trim(), strategy, capacity }
        const members = await usableMembers(tx, memberIds)
        const id = await store.add(tx, terms)
        await store.setMembers(tx, id, members)
        await tx.record(created('team', id, { ...terms, memberIds: members }))
        return store.get(tx, id)
      })
    },

    /** Throws version-conflict, and invalid-reference for a member who is not active staff. */
    async update(ctx: Context, id: string, { version, name, memberIds, ...more }: UpdateTeamBody): Promise<Team> {
      return db.write(ctx, async (tx) => {
        const team = await store.lock(tx, id)
        expectVersion(team, version)
        const members = memberIds && (await usableMembers(tx, memberIds))
        return settle(tx, team, { ...more, name: name?.trim(), memberIds: members })
      })
    },

    /** It is given no more tickets; those that it has stay its. */
    async deactivate(ctx: Context, id: string): Promise<Team> {
      return db.write(ctx, async (tx) => settle(tx, await store.lock(tx, id), { active: false }))
    },
  }
}

type Terms = store.Terms & Readonly<{ memberIds: string[] }>
type Asked = { [K in keyof Terms]?: Terms[K] | undefined }

async function settle(tx: TenantTx, row: store.TeamRow, asked: Asked): Promise<Team> {
  const memberIds = row.members.map(({ id }) => id).sort()
  const change = changeOf<Terms>({ ...row, memberIds }, asked)
  if (change === null) return row
  const { memberIds: members, ...terms } = change.new
  await store.change(tx, row.id, terms)
  if (members !== undefined) await store.setMembers(tx, row.id, members)
  await tx.record(changed('team', row.id, change))
  return store.get(tx, row.id)
}

/** Each once, in the order in which ids are compared. A UUID may come in capitals. */
async function usableMembers(tx: TenantTx, asked: readonly string[]): Promise<string[]> {
  const ids = asked.map((id) => id.toLowerCase())
  const staff = await store.activeStaff(tx, ids)
  const unusable = ids.findIndex((id) => !staff.has(id))
  if (unusable !== -1) throw invalidReference(`/memberIds/${unusable}`, 'is no active member of staff')
  return [...staff].sort()
}
