import type { Settings } from '@atum-desk/contract/settings'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { invalid } from '../../platform/errors.ts'
import { allowedHosts } from '../../platform/outbound/allowed-hosts.ts'
import { areCertificates } from '../../platform/outbound/certificates.ts'
import { objectionTo } from '../../platform/outbound/target.ts'

export type TermsDeps = Readonly<{ settingsOf(tx: TenantReadTx): Promise<Settings> }>

type Asked = Readonly<{ url?: string | undefined; ca?: string | null | undefined }>

/** In the one spelling in which it is kept, sent to and compared. */
export const urlOf = (text: string): string => new URL(text).href

/** What only the settings, or a parser, can tell. Throws validation-failed. */
export async function expectGoodTerms(tx: TenantReadTx, { url, ca }: Asked, { settingsOf }: TermsDeps): Promise<void> {
  if (typeof ca === 'string' && !areCertificates(ca))
    throw invalid('/ca', 'certificates', 'must be certificates in PEM')
  if (url === undefined) return
  const { webhookAllowedHosts } = await settingsOf(tx)
  const objection = objectionTo(url, allowedHosts(webhookAllowedHosts))
  if (objection !== null) throw invalid('/url', objection.code, objection.message)
}
