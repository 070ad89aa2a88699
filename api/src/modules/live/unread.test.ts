import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { systemContext } from '../../platform/access/context.ts'
import { LiveClient } from '../../platform/live/client.ts'
import { stoppedClock } from '../../testing/clock.ts'
import { tellUnread } from './unread.ts'

const clock = stoppedClock()

test('NTF-28 when everybody has to be told how much he has not read, four are counted at a time', async () => {
  const told: Promise<void>[] = []
  const clients = Array.from({ length: 20 }, (_, at) => {
    const helpdesk = systemContext({ tenantId: 'tenant', requestId: 'test', now: clock.now() })
    const ctx = { ...helpdesk, actor: { ...helpdesk.actor, userId: `user-${at}` } }
    const { promise, resolve } = Promise.withResolvers<void>()
    told.push(promise)
    const sink = { write: () => resolve(), end: () => undefined, cut: () => undefined, onClose: () => undefined }
    return new LiveClient({ ctx, until: clock.now().add({ hours: 1 }), clock, sink })
  })
  let [atOnce, mostAtOnce] = [0, 0]
  tellUnread({
    hub: {
      onJoin: () => undefined,
      clients: () => clients,
      clientsOf: (_tenantId, userId) => clients.filter(({ ctx }) => ctx.actor.userId === userId),
    },
    listener: {
      subscribe: (_channel, { missed }) => {
        missed()
        return () => undefined
      },
    },
    log: { warn: () => undefined },
    async unreadCount() {
      atOnce += 1
      mostAtOnce = Math.max(mostAtOnce, atOnce)
      await turn()
      atOnce -= 1
      return 0
    },
  })
  const alive = setInterval(() => undefined, 1_000) // a debounce alone keeps no process
  await Promise.all(told)
  clearInterval(alive)
  assert.equal(mostAtOnce, 4)
})
