import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { newSecret } from './signing.ts'
import type { Secrets } from './webhooks.store.ts'

/** What a secret is sealed for: that of one endpoint opens as no other's. */
const purposeOf = ({ tenantId }: Pick<Context, 'tenantId'>, id: string) => `webhook/${tenantId}/${id}`

/** A new one, for once in clear. */
export function freshSecret(ctx: Context, id: string, keyring: Pick<Keyring, 'seal'>) {
  const secret = newSecret()
  return { secret, sealed: keyring.seal(purposeOf(ctx, id), secret) }
}

type Sealed = Readonly<{ id: string } & { [K in keyof Secrets]: Secrets[K] | null }>

/** Those that hold, the newest first; null where the box has not the key any more. */
export function secretsOf(ctx: Context, webhook: Sealed, keyring: Pick<Keyring, 'open'>): string[] | null {
  const { id, secret, previousSecret, previousUntil } = webhook
  const overlaps = previousUntil !== null && Temporal.Instant.compare(ctx.now, previousUntil) < 0
  const sealed = [secret, overlaps ? previousSecret : null].filter((one) => one !== null)
  try {
    return sealed.map((one) => keyring.open(purposeOf(ctx, id), one))
  } catch {
    return null
  }
}
