/** See install.mjs. `root` is the repository's folder. */
export function isInstalled(root: string): boolean
export function noteInstalled(root: string): void
export function install(root: string): Promise<void>
/** What matters of package-lock.json. */
export type Lockfile = Readonly<{
  packages: Readonly<Record<string, Readonly<{ link?: boolean; os?: string[]; cpu?: string[]; libc?: string[] }>>>
}>
export function expectedPackages(lockfile: Lockfile): string[]
