/** The names of the environment, and the only place that reads it. What they mean and default to: config.ts. */
export const environment = () => ({
  databaseUrl: process.env.DATABASE_URL,
  databaseSystemUrl: process.env.DATABASE_SYSTEM_URL,
  databaseAdminUrl: process.env.DATABASE_ADMIN_URL,
  appPassword: process.env.ATUM_APP_PASSWORD,
  systemPassword: process.env.ATUM_SYSTEM_PASSWORD,
  host: process.env.HOST,
  port: process.env.PORT,
  publicUrl: process.env.ATUM_PUBLIC_URL,
  trustProxy: process.env.ATUM_TRUST_PROXY,
  secretKeys: process.env.ATUM_SECRET_KEYS,
  jwtSecret: process.env.ATUM_JWT_SECRET,
  filesDir: process.env.ATUM_FILES_DIR,
  webDir: process.env.ATUM_WEB_DIR,
  smtpUrl: process.env.ATUM_SMTP_URL,
  mailFrom: process.env.ATUM_MAIL_FROM,
  adminPassword: process.env.ATUM_ADMIN_PASSWORD,
  backupDir: process.env.ATUM_BACKUP_DIR,
  configDir: process.env.ATUM_CONFIG_DIR,
  postgresBin: process.env.ATUM_PG_BIN,
  systemPath: process.env.PATH,
  demoPassword: process.env.ATUM_DEMO_PASSWORD,
  logLevel: process.env.LOG_LEVEL,
  notifySocket: process.env.NOTIFY_SOCKET,
  watchdogUsec: process.env.WATCHDOG_USEC,
})

export type Environment = Partial<ReturnType<typeof environment>>
