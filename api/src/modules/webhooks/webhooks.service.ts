import type { CreateWebhookBody, UpdateWebhookBody, Webhook, WebhookWithSecret } from '@atum-desk/contract/webhooks'
import type { Context } from '../../platform/access/context.ts'
import { expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { newId } from '../../platform/ids.ts'
import { freshSecret } from './secrets.ts'
import { createWebhookLists, type ListDeps } from './webhook-lists.service.ts'
import { createWebhookRuns, type RunDeps } from './webhook-runs.service.ts'
import { createWebhookSecrets, type SecretDeps } from './webhook-secrets.service.ts'
import { expectGoodTerms, type TermsDeps, urlOf } from './webhook-terms.ts'
import { webhookCreated, webhookRemoved, webhookUpdated } from './webhooks.events.ts'
import { presentWebhook } from './webhooks.present.ts'
import * as store from './webhooks.store.ts'

export type Webhooks = ReturnType<typeof createWebhooks>

export type WebhookDeps = TermsDeps & RunDeps & SecretDeps & ListDeps

/** Where other systems listen. All of them throw not-found for an id that is not there, or not this helpdesk's. */
export function createWebhooks(deps: WebhookDeps) {
  const { db, keyring, line } = deps
  const { list, get, deliveries } = createWebhookLists(deps)
  const { rotateSecret } = createWebhookSecrets(deps)
  const { pause, resume, test, replay } = createWebhookRuns(deps)
  return {
    list,
    get,
    deliveries,
    rotateSecret,
    pause,
    resume,
    test,
    replay,

    /** Throws validation-failed and duplicate. */
    async create(ctx: Context, body: CreateWebhookBody): Promise<WebhookWithSecret> {
      const { description = '', includeInternal = false, ca = null } = body
      return db.write(ctx, async (tx) => {
        await expectGoodTerms(tx, body, deps)
        const id = newId(ctx.now)
        const { secret, sealed } = freshSecret(ctx, id, keyring)
        const [name, url, events] = [body.name.trim(), urlOf(body.url), [...body.events]]
        const terms = { name, url, events, description, includeInternal, ca }
        await store.add(tx, id, terms, sealed)
        await tx.record(webhookCreated(id, terms))
        return { ...presentWebhook(await store.get(tx, id)), secret }
      })
    },

    /** Throws version-conflict, validation-failed and duplicate. */
    async update(ctx: Context, id: string, { version, ...asked }: UpdateWebhookBody): Promise<Webhook> {
      return db.write(ctx, async (tx) => {
        const webhook = await store.lock(tx, id)
        expectVersion(webhook, version)
        await expectGoodTerms(tx, asked, deps)
        const url = asked.url === undefined ? undefined : urlOf(asked.url)
        const change = changeOf<store.WebhookTerms>(webhook, { ...asked, name: asked.name?.trim(), url })
        if (change === null) return presentWebhook(webhook)
        await store.change(tx, id, change.new)
        await tx.record(webhookUpdated(id, change))
        return presentWebhook(await store.get(tx, id))
      })
    },

    /** Answers what it was. What went to it stays; what has not left never does. */
    async remove(ctx: Context, id: string): Promise<Webhook> {
      return db.write(ctx, async (tx) => {
        const webhook = await store.lock(tx, id)
        await store.remove(tx, id)
        await line.drop(tx, id)
        await tx.record(webhookRemoved(id, webhook))
        return presentWebhook(webhook)
      })
    },
  }
}
