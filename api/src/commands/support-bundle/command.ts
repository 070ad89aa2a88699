import { resolve } from 'node:path'
import { systemClock } from '../../platform/clock.ts'
import { nameAt } from '../backup/folders.ts'
import { type Command, textOf } from '../operator/command.ts'
import { makeBundle } from './bundle.ts'

export const supportBundleCommand: Command = {
  summary: 'Collects what helps somebody else to help, without secrets and personal data',
  usage: 'support-bundle [--to FILE] [--json]',
  help: `
  --to FILE    by itself atum-desk-support-<time>.tar.gz in the folder where you are

What doctor says, versions, which settings are set, sizes and settings of PostgreSQL, queues, names of backups, the units and
a day of their logs. Values of settings, e-mail addresses, addresses of machines, tokens and values of rows are taken out of
all of it; nothing of tickets or people is read. Look at it before you give it away: it is text.

Environment: all that the server reads, DATABASE_ADMIN_URL, ATUM_BACKUP_DIR, ATUM_CONFIG_DIR.`,
  options: { to: { type: 'string' } },
  async run(given) {
    const name = `atum-desk-support-${nameAt(systemClock.now())}`
    const file = resolve(textOf(given, 'to') ?? `${name}.tar.gz`)
    const contents = await makeBundle(given.env, file, name)
    return { words: `${file}: ${contents.join(', ')}.`, facts: { file, contents } }
  },
}
