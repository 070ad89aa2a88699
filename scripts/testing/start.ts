// `npm start` with another program in the product's place, and no web to build.
import { fileURLToPath } from 'node:url'
import { launch } from '../start/launch.ts'
import { settingsFrom } from '../start/settings.ts'
import { stay } from '../start/stay.ts'

const main = fileURLToPath(new URL('program.ts', import.meta.url))

await stay(async (children) =>
  launch(settingsFrom(process.env, '/nowhere'), { main, web: { folder: '/nowhere', build: async () => {} } }, children),
)
