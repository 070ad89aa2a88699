import type { Settings } from '@atum-desk/contract/settings'
import type { Recorder, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { NewDelivery, Outbox } from '../deliveries/index.ts'
import { noticeOf } from './domain/notice.ts'
import { administrators } from './pause-notice.store.ts'

type Options = Readonly<{
  outbox: Outbox
  /** Is there a mail server? Without one messages are held. */
  canSend(tx: TenantReadTx): Promise<boolean>
  settingsOf(tx: TenantReadTx): Promise<Settings>
}>

/** NTF-35: whoever manages webhooks is told when the helpdesk itself has stopped one, and once, as it stops but once. */
export function createPauseNotice({ outbox, canSend, settingsOf }: Options): Recorder {
  return async (tx, event) => {
    const isStop = event.name === 'webhook.paused' || event.name === 'webhook.disabled'
    if (!isStop || tx.ctx.actor.userId !== null) return
    // The contract of webhookStopped.
    const {
      name: webhook = '',
      url = '',
      reason,
    }: { name?: string; url?: string; reason?: string | null } = event.details
    const { helpdeskName: helpdesk } = await settingsOf(tx)
    const about = { eventId: event.id, event: event.name, internal: true, orgId: null, ticketId: null }
    const state = (await canSend(tx)) ? 'queued' : 'held'
    const rows = (await administrators(tx)).map(({ id, name, email, locale }): NewDelivery => {
      const to = { channel: 'email', recipientId: id, address: email, locale, html: null } as const
      const notice = noticeOf({ webhook, url, reason: reason ?? '', helpdesk }, { name, locale })
      return { ...about, ...to, id: newId(tx.ctx.now), ...notice, state }
    })
    await outbox.add(tx, rows)
  }
}
