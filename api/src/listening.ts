import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import {
  createFeed,
  createLive,
  createPresence,
  type Live,
  notifiedChannel,
  type PresenceService,
  presenceChannel,
  tellUnread,
} from './modules/live/index.ts'
import type { Context } from './platform/access/context.ts'
import type { Clock } from './platform/clock.ts'
import type { Pool } from './platform/db/pool.ts'
import type { TenantDb } from './platform/db/tenant-db.ts'
import { accessChannel } from './platform/http/lasting-requests.ts'
import { Hub, liveChannel } from './platform/live/hub.ts'
import { createListener, type Listener } from './platform/live/listener.ts'
import { createPositions } from './platform/live/positions.ts'

type Needs = Readonly<{
  config: Config
  pool: Pool
  db: TenantDb
  clock: Clock
  log: Logger
  unreadCount(ctx: Context): Promise<number>
}>

/** Started by who needs them: the API. */
export type Listening = Readonly<{ listener: Listener; hub: Hub; live: Live; presence: PresenceService }>

/** Wires what hears, and is heard, as long as the API runs. A part of deps.ts. */
export function wireListening({ config, pool, db, clock, log, unreadCount }: Needs): Listening {
  const channels = [accessChannel, liveChannel, notifiedChannel, presenceChannel]
  const listener = createListener({ connectionString: config.databaseUrl, channels, log })
  const hub = new Hub({ positions: createPositions(pool), feed: createFeed({ db, clock }), listener, clock, log })
  tellUnread({ hub, listener, log, unreadCount })
  return { listener, hub, live: createLive({ hub }), presence: createPresence({ db, clock, hub, listener }) }
}
