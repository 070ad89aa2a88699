import type { Page, PageQuery } from '@atum-desk/contract/common'
import {
  type CreateSnippetBody,
  type Snippet,
  snippetVariables,
  type UpdateSnippetBody,
} from '@atum-desk/contract/snippets'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion, invalid } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { unknownVariables } from './domain/variables.ts'
import { snippetCreated, snippetRemoved, snippetUpdated } from './snippets.events.ts'
import { authorizeChange, authorizeSharing, mayChange } from './snippets.policy.ts'
import * as store from './snippets.store.ts'

export type Snippets = ReturnType<typeof createSnippets>

/** Answers that are given often. */
export function createSnippets({ db }: { db: TenantDb }) {
  return {
    /** By name: one’s own and the shared ones. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Snippet>> =>
      db.read(ctx, async (tx) => {
        const { items, nextCursor } = await store.list(tx, query)
        return { items: items.map((row) => present(ctx, row)), nextCursor }
      }),

    /** Throws forbidden, validation-failed, duplicate. */
    async create(ctx: Context, { name, body, shared = false }: CreateSnippetBody): Promise<Snippet> {
      const ownerId = ctx.actor.userId
      if (ownerId === null) throw new AppError('forbidden', { detail: 'Only a person keeps snippets.' })
      return db.write(ctx, async (tx) => {
        authorizeSharing(ctx, { shared })
        expectKnownVariables(body)
        const terms = { name: name.trim(), body, shared }
        const id = await store.add(tx, terms, ownerId)
        await tx.record(snippetCreated(id, terms))
        return present(ctx, await store.get(tx, id))
      })
    },

    /** Throws not-found, forbidden, version-conflict, validation-failed, duplicate. */
    async update(ctx: Context, id: string, { version, name, ...asked }: UpdateSnippetBody): Promise<Snippet> {
      return db.write(ctx, async (tx) => {
        const snippet = await store.lock(tx, id)
        authorizeChange(ctx, snippet, asked)
        expectVersion(snippet, version)
        expectKnownVariables(asked.body ?? '')
        const change = changeOf<store.SnippetTerms>(snippet, { ...asked, name: name?.trim() })
        if (change === null) return present(ctx, snippet)
        await store.change(tx, id, change.new)
        await tx.record(snippetUpdated(id, snippet, change))
        return present(ctx, await store.get(tx, id))
      })
    },

    /** Answers what it was. Throws not-found, forbidden. */
    async remove(ctx: Context, id: string): Promise<Snippet> {
      return db.write(ctx, async (tx) => {
        const snippet = await store.lock(tx, id)
        authorizeChange(ctx, snippet)
        await store.remove(tx, id)
        await tx.record(snippetRemoved(id, snippet))
        return present(ctx, snippet)
      })
    },
  }
}

/** An answer with a hole in it is seen by the customer, not by whoever wrote it: so it is refused when it is kept. */
function expectKnownVariables(body: string): void {
  const [unknown] = unknownVariables(body)
  if (unknown === undefined) return
  const list = snippetVariables.map((name) => `{{${name}}}`).join(', ')
  throw invalid('/body', 'unknown-variable', `has {{${unknown}}}, which is not there; there are ${list}`)
}

function present(ctx: Context, { ownerId, ownerName, id, name, body, shared, version }: store.SnippetRow): Snippet {
  const editable = mayChange(ctx, { ownerId, shared })
  return { id, name, body, owner: { id: ownerId, name: ownerName }, shared, editable, version }
}
