interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[]
    readonly dynamicallyImportedIds: readonly string[]
  } | null
}

/** When a page needs a module: before its first screen, on a screen that is opened later, or never. */
type Need = 'first' | 'later' | 'never'

const reachable = (modules: Modules, entry: string, isWhole: boolean): ReadonlySet<string> => {
  const found = new Set<string>()
  const follow = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    const info = modules.getModuleInfo(id)
    for (const next of info?.importedIds ?? []) follow(next)
    if (isWhole) for (const next of info?.dynamicallyImportedIds ?? []) follow(next)
  }
  follow(entry)
  return found
}

const needsOf = (modules: Modules, entry: string): ((id: string) => Need) => {
  const [first, all] = [reachable(modules, entry, false), reachable(modules, entry, true)]
  return (id) => (first.has(id) ? 'first' : all.has(id) ? 'later' : 'never')
}

/**
 * One file for all modules that the applications need before their first screens in the same way. Left to itself the
 * bundler makes a file for each set of screens that share something, some seventy before the desk's first. What is
 * needed later only, and what the landing has, stays as the bundler does it.
 */
export const firstScreens = (entries: Readonly<Record<'portal' | 'desk' | 'landing', string>>) => {
  let needs: Readonly<Record<keyof typeof entries, (id: string) => Need>> | undefined
  return (id: string, modules: Modules): string | null => {
    needs ??= {
      portal: needsOf(modules, entries.portal),
      desk: needsOf(modules, entries.desk),
      landing: needsOf(modules, entries.landing),
    }
    const [portal, desk] = [needs.portal(id), needs.desk(id)]
    if (needs.landing(id) !== 'never' || (portal !== 'first' && desk !== 'first')) return null
    return `first-${portal}-${desk}`
  }
}
