import { type ComponentType, lazy } from 'react'
import type { Namespace } from '../../lib/i18n/catalogs.d.ts'
import { loadWords } from '../../lib/i18n/start.ts'

/** A page that is loaded when it is opened, with its words, so that no key is ever seen. */
export const page = (load: () => Promise<ComponentType>, ...words: readonly Namespace[]) =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), ...words.map(loadWords)])
    return { default: Page }
  })
