import { step } from '../bootstrap/progress.mjs'
import type { Family } from '../family.ts'
import { Refusal } from '../refusal.ts'
import { openDataFolder } from './data-folder.ts'
import { givenDatabase, ownDatabase } from './database.ts'
import { makeDemo } from './demo.ts'
import { adminEnvironment, environment } from './environment.ts'
import { assertFree } from './port.ts'
import { runToEnd, serve } from './program.ts'
import { screen } from './screen.ts'
import { openSecrets } from './secrets.ts'
import { host, type Settings } from './settings.ts'

export type Parts = Readonly<{
  /** The product's program. */
  main: string
  /** `build` fills the folder when it has to. */
  web: Readonly<{ folder: string; build(): Promise<void> }>
}>

/**
 * Brings everything up, from an empty folder if need be, says so on one screen, and stays until something ends that
 * should not: that, like everything that cannot be begun, is a Refusal. The children are left to the family.
 */
export async function launch(settings: Settings, { main, web }: Parts, family: Family): Promise<never> {
  await assertFree(host, settings.port)
  const folder = openDataFolder(settings.data)
  await web.build()
  const secrets = openSecrets(folder, settings.demoPassword)
  const database = settings.databaseUrl
    ? await givenDatabase(settings.databaseUrl)
    : await ownDatabase(family, folder, secrets)

  const circumstances = { settings, folder, secrets, adminUrl: database.adminUrl, web: web.folder }
  const program = { path: main, log: folder.logs.server }
  const asAdmin = { ...program, env: adminEnvironment(circumstances) }
  await step('Bringing the database up to date', () => runToEnd(family, asAdmin, 'migrate'))
  const password = await makeDemo(family, asAdmin, folder.secrets, secrets, settings.demoPassword)
  const server = await step('Starting the server', () => serve(family, { ...program, env: environment(circumstances) }))

  process.stdout.write(
    screen({
      url: `http://${host}:${settings.port}`,
      password,
      isPasswordRefused: settings.demoPassword !== undefined && settings.demoPassword !== password,
      data: folder.path,
      database: settings.databaseUrl ? 'yours, by DATABASE_URL' : folder.postgres,
    }),
  )
  const ended = await Promise.race([server.ended.then(() => 'the server'), database.ended.then(() => 'PostgreSQL')])
  throw new Refusal(`${ended} has ended unexpectedly; why is in ${folder.path}/logs`)
}
