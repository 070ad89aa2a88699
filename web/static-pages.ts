import { type Plugin, runnerImport } from 'vite'
import type { StaticPage } from './src/landing/render.tsx'

const renderer = new URL('./src/landing/render.tsx', import.meta.url).pathname

const filled = (shell: string, { title, description, body }: StaticPage): string =>
  shell
    .replace('<title></title>', () =>
      [
        `<title>${title}</title>`,
        `<meta name="description" content="${description}" />`,
        `<meta property="og:title" content="${title}" />`,
        `<meta property="og:description" content="${description}" />`,
        '<meta property="og:type" content="website" />',
      ].join('\n    '),
    )
    .replace('<body></body>', () => `<body>${body}</body>`)

/** Writes the landing and the 404 page into their shells, from the catalogs: they need no script to be read. */
export const staticPages: Plugin = {
  name: 'static-pages',
  transformIndexHtml: {
    order: 'post',
    handler: async (shell, { path }) => {
      const { module } = await runnerImport<{ pages(): Record<string, StaticPage> }>(renderer)
      const page = module.pages()[path]
      return page ? filled(shell, page) : shell
    },
  },
}
