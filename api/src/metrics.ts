import type { Depths } from './platform/db/outbox-depth.ts'
import type { Metric } from './platform/http/metrics.ts'
import type { Hub } from './platform/live/hub.ts'

const secondsSince = (oldest: { epochMilliseconds: number } | null, now: number) =>
  oldest === null ? 0 : Math.max(0, (now - oldest.epochMilliseconds) / 1_000)

/** Several are made of one answer: whoever asks while it is under way gets the same. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null
  return () => {
    underWay ??= ask().finally(() => {
      underWay = null
    })
    return underWay
  }
}

type Means = Readonly<{ depths: Depths; hub: Pick<Hub, 'connected'>; now(): number }>

/** What Prometheus is told beyond the process and its requests (NTF-6, NTF-26). A part of deps.ts. */
export function wireMetrics({ depths, hub, now }: Means): readonly Metric[] {
  const [outbox, queue] = [shared(depths.outbox), shared(depths.queue)]
  return [
    {
      name: 'live_clients',
      help: 'Streams of live events that are open here.',
      labelNames: [],
      read: async () => [{ labels: {}, value: hub.connected() }],
    },
    {
      name: 'deliveries',
      help: 'What has to leave the box, or did not: by channel and state, without what is over.',
      labelNames: ['channel', 'state'],
      read: async () =>
        (await outbox()).map(({ channel, state, count: value }) => ({ labels: { channel, state }, value })),
    },
    {
      name: 'deliveries_overdue_seconds',
      help: 'How long the oldest of a channel and state waits past its time; 0 for what waits for a person.',
      labelNames: ['channel', 'state'],
      read: async () =>
        (await outbox()).map(({ channel, state, oldest }) => ({
          labels: { channel, state },
          value: secondsSince(oldest, now()),
        })),
    },
    {
      name: 'queue_jobs',
      help: 'Jobs that are due, by task: waiting for a worker, or under way.',
      labelNames: ['task', 'state'],
      read: async () =>
        (await queue()).flatMap(({ task, waiting, underWay }) => [
          { labels: { task, state: 'waiting' }, value: waiting },
          { labels: { task, state: 'under_way' }, value: underWay },
        ]),
    },
    {
      name: 'queue_lag_seconds',
      help: 'How long the oldest job that is due has waited for a worker, by task.',
      labelNames: ['task'],
      read: async () =>
        (await queue()).map(({ task, oldest }) => ({ labels: { task }, value: secondsSince(oldest, now()) })),
    },
    {
      name: 'sla_sweep_lag_seconds',
      help: 'How long the oldest SLA milestone that is due has waited to be told; up to 75 s is usual.',
      labelNames: [],
      read: async () => [{ labels: {}, value: await depths.slaLagSeconds() }],
    },
  ]
}
