import { systemClock } from '../../platform/clock.ts'
import { backupsIn, newestOf } from '../backup/folders.ts'
import { type Command, type Given, OperatorError } from '../operator/command.ts'
import { needed } from '../operator/connections.ts'
import { backupRoot, configurationOf, filesOf } from '../operator/places.ts'
import { toolsFor } from '../postgres/tools.ts'
import { rehearse, restore } from './restore.ts'

export const restoreCommand: Command = {
  summary: 'Brings a backup back, or sees whether it would come back',
  usage: 'restore [FOLDER] [--verify] [--overwrite] [--with-config] [--json]',
  help: `
  FOLDER           of the backup; by itself the newest in ATUM_BACKUP_DIR, or /var/lib/atum-desk/backups
  --verify         only tries: checks each file's hash, restores into a database of its own, compares the rows of every
                   table, and drops it again
  --overwrite      also where the database is not empty; what is in it is kept under another name, which is printed
  --with-config    the configuration too, such as the keys: on a box that was made anew. What stood there is kept beside it

Stop the services first (systemctl stop atum-desk-api atum-desk-worker); with --verify they can run. The backup is checked
before anything is changed, and the database takes its name only when it is whole. Of an older version, it is brought up to
date by atum-desk migrate afterwards; a newer one is refused.

Environment: DATABASE_ADMIN_URL (a superuser), ATUM_FILES_DIR, ATUM_BACKUP_DIR, ATUM_CONFIG_DIR, ATUM_PG_BIN.`,
  options: {
    verify: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    'with-config': { type: 'boolean' },
  },
  words: 1,
  async run(given) {
    const { env, say, options } = given
    const common = {
      folder: await folderOf(given),
      url: needed('DATABASE_ADMIN_URL', env.databaseAdminUrl),
      now: systemClock.now(),
      tools: (major: number) => toolsFor(env, major),
      say,
    }
    if (options.verify === true) {
      const { files, madeAt } = await rehearse(common)
      const words = `${common.folder} would come back: every hash and every table's rows are as they were saved.`
      return { words, facts: { backup: common.folder, verified: true, madeAt, files } }
    }
    const configDir = options['with-config'] === true ? configurationOf(env) : null
    const done = await restore({ ...common, filesDir: filesOf(env), configDir, overwrite: options.overwrite === true })
    const { former, files, configuration, pending } = done
    const lines = [
      `${common.folder} is back: the database, ${done.manifest.files.count} files (${files} were missing).`,
      ...(configuration.length > 0 ? [`Configuration: ${configuration.join(', ')}.`] : []),
      ...(former === null ? [] : [`What was there before is in the database ${former}: drop it when you are content.`]),
      ...(pending.length === 0 ? [] : ['It is of an older version: now run atum-desk migrate.']),
    ]
    return { words: lines.join('\n'), facts: { backup: common.folder, former, files, configuration, pending } }
  },
}

async function folderOf({ words, env }: Given): Promise<string> {
  if (words[0] !== undefined) return words[0].replace(/\/+$/, '')
  const all = await backupsIn(backupRoot(env))
  const newest = newestOf(all, systemClock.now())
  if (newest === undefined && all.length > 0)
    throw new OperatorError(`the backups in ${backupRoot(env)} are of a time that has not come: name the one you want`)
  if (newest === undefined) throw new OperatorError(`there is no backup in ${backupRoot(env)}`)
  return newest.path
}
