import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Logger } from 'pino'

type Options = Readonly<{
  /** NOTIFY_SOCKET; absent: nobody wants to hear. */
  socket: string | undefined
  /** WATCHDOG_USEC: after so many microseconds without a word it takes us for hung, and starts another. */
  watchdogUsec: string | undefined
  log: Pick<Logger, 'warn'>
  /** Node has no datagram sockets of this kind, so systemd's own tool speaks for us: 4 ms, twice in each watchdog's time. */
  program?: string
}>

/** What systemd is told of us (sd_notify(3)), where it started us. It is never a reason to fail. */
export function createServiceManager({ socket, watchdogUsec, log, program = '/usr/bin/systemd-notify' }: Options) {
  const isTold = socket !== undefined && socket !== ''
  let beating: NodeJS.Timeout | undefined

  async function tell(word: string): Promise<void> {
    if (!isTold) return
    try {
      const [code] = await once(spawn(program, [word], { stdio: 'ignore' }), 'exit')
      if (code !== 0) log.warn({ word, code }, 'the service manager was not told')
    } catch (err) {
      log.warn({ err, word }, 'the service manager was not told')
    }
  }

  return {
    /** We serve. From now on each beat says that the event loop turns. */
    async ready(): Promise<void> {
      await tell('READY=1')
      const everyMs = Number(watchdogUsec) / 2_000
      if (isTold && everyMs > 0) beating = setInterval(() => void tell('WATCHDOG=1'), everyMs).unref()
    },

    async stopping(): Promise<void> {
      clearInterval(beating)
      await tell('STOPPING=1')
    },
  }
}
