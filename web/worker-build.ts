import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build, type Plugin, type Rolldown } from 'vite'

const source = new URL('src/portal/worker/worker.ts', import.meta.url).pathname

/** What every screen of the portal needs. The desk's words lie beside them, and rarer letters come when they are met. */
const isOfShell = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): boolean => {
  if (file.type === 'asset') return file.fileName.endsWith('.css') || letters.test(file.fileName)
  const catalog = file.facadeModuleId?.match(/\/locales\/\w+\/([\w-]+)\.json$/)?.[1]
  return catalog === undefined || words.includes(catalog)
}

const words = ['common', 'terms', 'session', 'portal', 'request', 'account', 'notifications']
const letters = /\/(inter-latin|cinzel-latin|alexandria-arabic)-wght-/
const fixed = ['/portal/offline.html', '/portal/offline.js', '/theme.js', '/favicon.svg']

const written = async (files: readonly string[], page: string): Promise<string> => {
  const version = createHash('sha256').update(files.join('\n')).update(page).digest('hex').slice(0, 12)
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __SHELL__: JSON.stringify({ version, files }) },
    build: { write: false, rolldownOptions: { input: source, output: { format: 'iife' } } },
  })
  const [worker] = [result].flat().flatMap((built) => ('output' in built ? built.output : []))
  if (worker?.type !== 'chunk') throw new Error('the worker was not built')
  return worker.code
}

const catalogOf = (locale: string): { offlinePage: Record<string, string> } =>
  JSON.parse(readFileSync(new URL(`src/locales/${locale}/portal.json`, import.meta.url), 'utf8'))

/** The page for no network: its words out of the catalogs, its look that of the portal, and none of the portal's program. */
const offlinePage = (styles: readonly string[]): string =>
  readFileSync(new URL('portal/offline.html', import.meta.url), 'utf8')
    .replace(/\{(en|ar)\.(\w+)\}/g, (_all, locale: string, key: string) => catalogOf(locale).offlinePage[key] ?? '')
    .replace('<!-- styles -->', styles.map((path) => `<link rel="stylesheet" href="${path}" />`).join(''))

/** Writes /portal/sw.js with the names of what was built, and the page that it shows without a network. */
export const portalWorker: Plugin = {
  name: 'portal-worker',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const assets = Object.values(bundle)
        .filter(isOfShell)
        .map(({ fileName }) => `/${fileName}`)
        .filter((path) => path.startsWith('/assets/'))
      const page = offlinePage(assets.filter((path) => path.endsWith('.css')))
      const files = [...fixed, ...assets.sort()]
      this.emitFile({ type: 'asset', fileName: 'portal/offline.html', source: page })
      this.emitFile({ type: 'asset', fileName: 'portal/sw.js', source: await written(files, page) })
    },
  },
}
