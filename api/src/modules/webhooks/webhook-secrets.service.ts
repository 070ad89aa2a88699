import type { RotateSecretBody, WebhookWithSecret } from '@atum-desk/contract/webhooks'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { freshSecret } from './secrets.ts'
import { secretRotated } from './webhooks.events.ts'
import { presentWebhook } from './webhooks.present.ts'
import * as store from './webhooks.store.ts'

export type SecretDeps = Readonly<{ db: TenantDb; keyring: Pick<Keyring, 'seal'> }>

export function createWebhookSecrets({ db, keyring }: SecretDeps) {
  return {
    /**
     * The secret of before holds beside the new one for so long; one that did so already ceases at once. Throws
     * not-found.
     */
    async rotateSecret(ctx: Context, id: string, { overlapHours = 24 }: RotateSecretBody): Promise<WebhookWithSecret> {
      return db.write(ctx, async (tx) => {
        const webhook = await store.lock(tx, id)
        const { secret, sealed } = freshSecret(ctx, id, keyring)
        const previousUntil = overlapHours === 0 ? null : ctx.now.add({ hours: overlapHours })
        const previousSecret = previousUntil === null ? null : webhook.secret
        await store.keepSecrets(tx, id, { secret: sealed, previousSecret, previousUntil })
        await tx.record(secretRotated(id, previousUntil && toWire(previousUntil)))
        return { ...presentWebhook(await store.get(tx, id)), secret }
      })
    },
  }
}
