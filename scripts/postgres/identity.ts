import { spawnSync } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { tied } from '../family.ts'
import { Refusal } from '../refusal.ts'
import type { Binaries } from './binaries.ts'

/** Who PostgreSQL is. Its folder belongs to `uid`; `command` makes a program run as that user and end with us. */
export type Identity = Readonly<{ uid: number; gid: number; command(program: readonly string[]): string[] }>

// The `nobody` of every Linux: initdb wants a user with a name.
const nobody = 65534
const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

const plainly: Identity = { ...me, command: (program) => tied('SIGINT', program) }

/** In a user namespace: in there we are called nobody, to everybody else we are who we are. */
const renamed: Identity = {
  ...me,
  // The tie is made inside: entering the namespace could undo it.
  command: (program) => [
    'unshare',
    '--user',
    `--map-user=${nobody}`,
    `--map-group=${nobody}`,
    ...tied('SIGINT', program),
  ],
}

const loweredTo = (options: readonly string[]): Identity => ({
  uid: nobody,
  gid: nobody,
  command: (program) =>
    tied('SIGINT', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...options, ...program]),
})

// Lets nobody walk through a closed folder such as /root. Without the secure bit access(2) denies what open(2) allows,
// and by access(2) PostgreSQL asks whether its own programs are there.
const throughClosedFolders = [
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
]

/** In the order in which they are tried. PostgreSQL refuses root; containers often refuse the namespace. */
const candidates: readonly Identity[] =
  me.uid === 0 ? [loweredTo([]), renamed, loweredTo(throughClosedFolders)] : [plainly, renamed]

/**
 * The first identity that has a name, can run PostgreSQL from where it lies and can write to `folder`, which from then
 * on belongs to it. Throws a Refusal when there is none, or when the folder is another user's.
 */
export function identityFor({ postgres }: Binaries, folder: string): Identity {
  const owner = lstatSync(folder).uid
  if (owner !== me.uid && !(me.uid === 0 && owner === nobody)) {
    throw new Refusal(`${folder} belongs to user ${owner}: start as that user, or choose another ATUM_DATA_DIR`)
  }
  const reasons = new Set<string>()
  for (const identity of candidates) {
    give(folder, identity)
    const reason = obstacle(identity, postgres, folder)
    if (reason === undefined) return identity
    reasons.add(reason)
  }
  throw new Refusal(`PostgreSQL cannot run here: ${[...reasons].join('; ')}`)
}

function give(folder: string, { uid, gid }: Identity): void {
  if (lstatSync(folder).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, folder])
}

/** Why this identity will not do, in the words of the program that failed; undefined when it will. */
function obstacle(identity: Identity, postgres: string, folder: string): string | undefined {
  const script = 'id -un >/dev/null && "$0" --version >/dev/null && ls "$1" >/dev/null && test -w "$1"'
  const [program = '', ...args] = identity.command(['sh', '-c', script, postgres, folder])
  const { status, stderr, error } = spawnSync(program, args, { cwd: '/', encoding: 'utf8' })
  if (status === 0) return undefined
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `${folder} cannot be written`)
}
