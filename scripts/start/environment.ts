import type { DataFolder } from './data-folder.ts'
import { urlAs } from './database.ts'
import type { Secrets } from './secrets.ts'
import { host, type Settings } from './settings.ts'

/** What the program is told. `web` is the folder of the built web. */
export type Circumstances = Readonly<{
  settings: Settings
  folder: DataFolder
  secrets: Secrets
  adminUrl: string
  web: string
}>

/** For the program that serves: it never learns the superuser's password. */
export function environment({ settings, folder, secrets, adminUrl, web }: Circumstances): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: urlAs(adminUrl, 'atum_app', secrets.appPassword),
    DATABASE_SYSTEM_URL: urlAs(adminUrl, 'atum_system', secrets.systemPassword),
    ATUM_JWT_SECRET: secrets.jwtSecret,
    ATUM_SECRET_KEYS: secrets.secretKeys,
    ATUM_FILES_DIR: folder.files,
    ATUM_WEB_DIR: web,
    HOST: host,
    PORT: String(settings.port),
    LOG_LEVEL: settings.logLevel,
  }
}

/** For `migrate`, which makes the roles, and for `seed`, which makes the tenant; the latter also needs the demo's password. */
export function adminEnvironment(circumstances: Circumstances): NodeJS.ProcessEnv {
  const { adminUrl, secrets } = circumstances
  return {
    ...environment(circumstances),
    DATABASE_ADMIN_URL: adminUrl,
    ATUM_APP_PASSWORD: secrets.appPassword,
    ATUM_SYSTEM_PASSWORD: secrets.systemPassword,
  }
}
