import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Landing } from './Landing.tsx'
import { NotFound } from './NotFound.tsx'
import { withSlots } from './Slot.tsx'
import { words } from './words.ts'

export interface StaticPage {
  readonly title: string
  readonly description: string
  readonly body: string
}

const bodyOf = (page: ReactNode) => withSlots(renderToStaticMarkup(page))

/** The pages that need no script, by the file they go into. Runs while building, never in a browser. */
export const pages = (): Record<string, StaticPage> => ({
  '/index.html': {
    title: words.en.title,
    description: words.en.description,
    body: bodyOf(<Landing words={words.en} />),
  },
  '/ar/index.html': {
    title: words.ar.title,
    description: words.ar.description,
    body: bodyOf(<Landing words={words.ar} />),
  },
  '/404.html': {
    title: `${words.en.notFound.title} · ATUM DESK`,
    description: words.en.notFound.text,
    body: bodyOf(<NotFound />),
  },
})
