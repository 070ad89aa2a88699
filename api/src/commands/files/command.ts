import { type Command, UsageError } from '../operator/command.ts'
import { asServer } from '../operator/connections.ts'
import { filesOf } from '../operator/places.ts'
import { verifyFiles } from './verify.ts'

export const filesCommand: Command = {
  summary: 'Reads every attached file again: is it what its name says?',
  usage: 'files verify [--json]',
  help: `
Each file is named by the hash of its bytes. What was altered or is missing is named, and so is what no ticket refers to
(an upload may have come meanwhile; the worker takes away what stays so). It may run for hours beside everything else, and
what it found is kept for atum-desk doctor.

Environment: DATABASE_URL (as atum_app), ATUM_FILES_DIR. Exit code 1: a file is broken.`,
  options: {},
  words: 1,
  async run({ words: [what], env }) {
    if (what !== 'verify') throw new UsageError('files verify')
    const store = filesOf(env)
    const { checked, broken, orphaned, at } = await asServer(env, (as) => verifyFiles(as, store))
    const lines = [
      ...broken.map(({ path, state }) => `${state}: ${path}`),
      ...orphaned.map((path) => `without a row: ${path}`),
      `${checked} files read, ${broken.length} broken, ${orphaned.length} without a row.`,
    ]
    const facts = { at, checked, broken, orphaned }
    return { words: lines.join('\n'), facts, code: broken.length > 0 ? 1 : 0 }
  },
}
