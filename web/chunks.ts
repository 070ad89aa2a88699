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

type App = 'portal' | 'desk' | 'landing'
type Entries = Readonly<Record<App, string>>
type Needs = Readonly<Record<App, (id: string) => Need>>

/** Walked once for a build: the graph is whole when the first module is asked about. */
const needsIn = (entries: Entries): ((modules: Modules) => Needs) => {
  let needs: Needs | undefined
  return (modules) => {
    needs ??= {
      portal: needsOf(modules, entries.portal),
      desk: needsOf(modules, entries.desk),
      landing: needsOf(modules, entries.landing),
    }
    return needs
  }
}

/** Of our own, by what a screen is about: whoever reads tickets does not download what administration is made of. */
const areaOf = (id: string): string | null => {
  if (/\/web\/src\/features\/tickets\//.test(id)) return 'tickets'
  if (/\/web\/src\/(features|desk)\/(admin|people|sla|teams|services|calendars)\//.test(id)) return 'admin'
  return /\/web\/src\/|\/node_modules\/lucide-react\//.test(id) ? 'parts' : null
}

/**
 * How modules are put into files. One for all that the applications need before their first screens in the same way; and
 * one an area for what several later screens share. Left to itself the bundler makes a file for each set of screens that
 * have something in common: some seventy before the desk's first screen, and fifty more before its list of tickets.
 * What one screen alone needs, and what the landing has, stays as the bundler does it.
 */
export const groupsOf = (entries: Entries) => {
  const needsOfEach = needsIn(entries)
  const first = (id: string, modules: Modules): string | null => {
    const needs = needsOfEach(modules)
    const [portal, desk] = [needs.portal(id), needs.desk(id)]
    if (needs.landing(id) !== 'never' || (portal !== 'first' && desk !== 'first')) return null
    return `first-${portal}-${desk}`
  }
  const shared = (id: string, modules: Modules): string | null => {
    const needs = needsOfEach(modules)
    const area = areaOf(id)
    if (area === null || needs.landing(id) !== 'never') return null
    return `shared-${area}-${needs.portal(id)}-${needs.desk(id)}`
  }
  return [
    { name: first, priority: 1 },
    { name: shared, minShareCount: 2 },
  ]
}
