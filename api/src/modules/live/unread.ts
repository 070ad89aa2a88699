import type { LiveUnread } from '@atum-desk/contract/live'
import type { Logger } from 'pino'
import type { Context } from '../../platform/access/context.ts'
import type { LiveClient } from '../../platform/live/client.ts'
import { Debounce } from '../../platform/live/debounce.ts'
import type { Hub } from '../../platform/live/hub.ts'
import type { Listener } from '../../platform/live/listener.ts'
import { Errands } from '../../platform/turns.ts'

/** What the database says when somebody's notifications changed: `<tenant id> <user id>`. */
export const notifiedChannel = 'notified'

/** Of the pool's ten connections: after a restart everybody comes at once. */
const countsAtOnce = 4

type Means = Readonly<{
  hub: Pick<Hub, 'onJoin' | 'clients' | 'clientsOf'>
  listener: Pick<Listener, 'subscribe'>
  log: Pick<Logger, 'warn'>
  unreadCount(ctx: Context): Promise<number>
}>

const whose = ({ ctx }: LiveClient) => `${ctx.tenantId} ${ctx.actor.userId}`

/** How many notifications somebody has not read: at the beginning of each of his streams, and whenever it changes. */
export function tellUnread({ hub, listener, log, unreadCount }: Means): void {
  async function tell(key: string): Promise<void> {
    const [tenantId = '', userId = ''] = key.split(' ')
    const [one] = hub.clientsOf(tenantId, userId)
    if (one === undefined) return
    const data: LiveUnread = { count: await unreadCount(one.ctx) }
    for (const client of hub.clientsOf(tenantId, userId)) client.tell({ event: 'unread', data })
  }

  const counts = new Errands<string>(countsAtOnce, (key) =>
    tell(key).catch((err) => log.warn({ err }, 'could not tell somebody how much he has not read')),
  )
  const soon = new Debounce((key) => counts.add(key))
  hub.onJoin((client) => soon.touch(whose(client)))
  listener.subscribe(notifiedChannel, {
    heard: (key) => soon.touch(key),
    missed: () => {
      for (const client of hub.clients()) soon.touch(whose(client))
    },
  })
}
