// `npm start`, on the Node that npm brought: the whole product on this machine, from nothing.
import { fileURLToPath } from 'node:url'
import { launch } from './start/launch.ts'
import { settingsFrom } from './start/settings.ts'
import { stay } from './start/stay.ts'
import { buildWeb } from './web-build.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

await stay(async (children) =>
  launch(
    settingsFrom(process.env, root),
    { main: `${root}/api/src/main.ts`, web: { folder: `${root}/web/dist`, build: () => buildWeb(root) } },
    children,
  ),
)
