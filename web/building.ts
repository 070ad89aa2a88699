import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'vite'
import { groupsOf } from './chunks.ts'

/** Where the program of a page begins. */
const entry = (name: string) =>
  fileURLToPath(new URL(`src/entry/${name}${name === 'landing' ? '.ts' : '.tsx'}`, import.meta.url))

/** How the pages are built, whichever they are. */
export const buildOf = (pages: readonly string[]) =>
  ({
    // A font inlined as a data: URI would be refused by `font-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [...pages],
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: groupsOf({ portal: entry('portal'), desk: entry('desk'), landing: entry('landing') }),
        },
      },
    },
  }) satisfies BuildOptions
