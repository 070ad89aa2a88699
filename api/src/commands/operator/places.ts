import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Environment } from '../../config/env.ts'
import { needed } from './connections.ts'

/** Where things lie on an installed box, unless the environment says otherwise. */
export const backupRoot = ({ backupDir }: Environment): string => backupDir || '/var/lib/atum-desk/backups'
export const configurationOf = ({ configDir }: Environment): string => configDir || '/etc/atum-desk'
export const filesOf = ({ filesDir }: Environment): string => needed('ATUM_FILES_DIR', filesDir)

/** Null where there is none and none was asked for: as with `npm start`. */
export const presentConfiguration = (env: Environment): string | null =>
  env.configDir || existsSync(configurationOf(env)) ? configurationOf(env) : null

export const certificateOf = (env: Environment): string =>
  env.tlsCertificate || `${configurationOf(env)}/tls/server.crt`

/** For point-in-time recovery: the archived log, and the base backups that it goes on from. */
export const walRoot = ({ walDir }: Environment): string => walDir || '/var/lib/atum-desk/wal'
export const baseRoot = (env: Environment): string => `${dirname(walRoot(env))}/base`
