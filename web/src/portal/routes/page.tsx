import { type ComponentType, type LazyExoticComponent, lazy, useState } from 'react'
import type { Namespace } from '../../lib/i18n/catalogs.d.ts'
import { loadWords } from '../../lib/i18n/start.ts'

/** A page that is loaded when it is opened. */
export interface Page {
  /** What there is of it, and while there is nothing what waits for it. */
  readonly now: () => ComponentType | LazyExoticComponent<ComponentType>
  /** As somebody is known to come to it. A failure is told when it is opened. */
  readonly preload: () => void
}

/** With its words, so that no key is ever seen. */
export const page = (load: () => Promise<ComponentType>, ...words: readonly Namespace[]): Page => {
  let loaded: ComponentType | undefined
  const fetch = async () => {
    const [Loaded] = await Promise.all([load(), ...words.map(loadWords)])
    loaded = Loaded
    return { default: Loaded }
  }
  const Later = lazy(fetch)
  return { now: () => loaded ?? Later, preload: () => void fetch().catch(() => undefined) }
}

/** What is here already is shown at once: React leaves a fallback that it has once shown for 300 ms. */
export function Opened({ page }: { page: Page }) {
  const [Shown] = useState(page.now)
  return <Shown />
}
