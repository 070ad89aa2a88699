import { renderToStaticMarkup } from 'react-dom/server'
import { Landing } from './Landing.tsx'
import { NotFound } from './NotFound.tsx'
import { words } from './words.ts'

export interface StaticPage {
  readonly title: string
  readonly description: string
  readonly body: string
}

/** The pages that need no script, by the file they go into. Runs while building, never in a browser. */
export const pages = (): Record<string, StaticPage> => ({
  '/index.html': {
    title: words.en.title,
    description: words.en.description,
    body: renderToStaticMarkup(<Landing words={words.en} />),
  },
  '/ar/index.html': {
    title: words.ar.title,
    description: words.ar.description,
    body: renderToStaticMarkup(<Landing words={words.ar} />),
  },
  '/404.html': {
    title: `${words.en.notFound.title} · ATUM DESK`,
    description: words.en.notFound.text,
    body: renderToStaticMarkup(<NotFound />),
  },
})
