import { systemClock } from '../../platform/clock.ts'
import { type Command, numberOf, textOf } from '../operator/command.ts'
import { needed } from '../operator/connections.ts'
import { backupRoot, filesOf, presentConfiguration } from '../operator/places.ts'
import { toolsFor } from '../postgres/tools.ts'
import { type Done, makeBackup } from './backup.ts'

export const backupCommand: Command = {
  summary: 'Saves database, files and configuration in one folder',
  usage: 'backup [--to FOLDER] [--keep DAYS] [--json]',
  help: `
  --to FOLDER    where backups are; by itself ATUM_BACKUP_DIR, or /var/lib/atum-desk/backups
  --keep DAYS    takes away what is older, never the newest; by itself 14

While everything runs, and of one instant. A folder named by its time has database.dump (pg_dump's custom format),
files/ by their hashes (a file that the backup before has is linked, and costs no room), config/, manifest.json, and
SHA256SUMS, by which sha256sum -c checks it too. It has its name when it is complete and on the disk. It holds every
secret of the box: keep copies of it as closed as the box.

Environment: DATABASE_ADMIN_URL (a superuser, or a role that sees past row-level security), ATUM_FILES_DIR,
ATUM_BACKUP_DIR, ATUM_CONFIG_DIR (by itself /etc/atum-desk), ATUM_PG_BIN (PostgreSQL's client programs, where they are
not in /usr/lib/postgresql or on the path).

Succeeds, and says so, where files were broken in the store already: atum-desk files verify has them all.`,
  options: { to: { type: 'string' }, keep: { type: 'string' } },
  async run(given) {
    const { env, say } = given
    const done = await makeBackup({
      url: needed('DATABASE_ADMIN_URL', env.databaseAdminUrl),
      root: textOf(given, 'to') ?? backupRoot(env),
      filesDir: filesOf(env),
      configDir: presentConfiguration(env),
      keepDays: numberOf(given, 'keep', 14, 1),
      now: systemClock.now(),
      tools: (major) => toolsFor(env, major),
      say,
    })
    return { words: wordsOf(done), facts: factsOf(done) }
  },
}

const factsOf = ({ path, removed, uploads }: Done) => ({
  backup: path,
  files: { linked: uploads.linked, copied: uploads.copied, bytes: uploads.bytes },
  damaged: uploads.damaged,
  removed,
})

function wordsOf({ path, removed, uploads: { linked, copied, damaged } }: Done): string {
  const lines = [`${path}: the database, ${linked + copied} files (${copied} new), the configuration.`]
  if (removed.length > 0) lines.push(`Taken away: ${removed.join(', ')}.`)
  if (damaged.length > 0) lines.push(`NOT in it, since the store has lost them: ${damaged.join(', ')}.`)
  return lines.join('\n')
}
