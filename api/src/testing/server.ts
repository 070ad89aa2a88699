import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config/config.ts'

const program = fileURLToPath(new URL('../main.ts', import.meta.url))

export type Server = Readonly<{
  url: string
  process: ChildProcess
  /** As an operator does; resolves when it has ended. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}>

/** The program itself, in a process of its own that can be killed, on a port that is free. */
export async function startServer(command: 'api' | 'worker' | 'all', config: Config): Promise<Server> {
  const env = {
    ...process.env,
    DATABASE_URL: config.databaseUrl,
    DATABASE_SYSTEM_URL: config.databaseSystemUrl,
    ATUM_FILES_DIR: config.filesDir,
    ATUM_JWT_SECRET: config.jwtSecret,
    ATUM_SECRET_KEYS: config.secretKeys.map(({ id, secret }) => `${id}:${secret.toString('hex')}`).join(),
    ...(config.webDir !== null && { ATUM_WEB_DIR: config.webDir }),
    ...(config.smtpUrl !== null && { ATUM_SMTP_URL: config.smtpUrl }),
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, [program, command], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const [ready] = await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`${command} ended with ${code} before it was ready`))),
  ])
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    child.kill(signal)
    await ended
  }
  return { url: addressIn(ready), process: child, stop }
}

function addressIn(message: unknown): string {
  const isTold = typeof message === 'object' && message !== null && 'address' in message
  return isTold ? String(message.address) : ''
}
