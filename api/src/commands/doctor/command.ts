import { type Command, textOf, UsageError } from '../operator/command.ts'
import { checkNames, examine, worst } from './examine.ts'
import type { Finding } from './finding.ts'

const codes = { ok: 0, warn: 1, fail: 2 } as const

export const doctorCommand: Command = {
  summary: 'Looks at everything, and says what to do',
  usage: 'doctor [--only NAME] [--json]',
  help: `
  --only NAME   looks at one thing alone

A line for each thing that was looked at, by these names: ${checkNames.slice(0, 9).join(', ')},
${checkNames.slice(9).join(', ')}. What is not ok says what to do. It changes nothing, and takes seconds; files are
read again for 20 s at most. On a box the mail servers are asked as the services ask them: by their account, and no address
that they must not reach (ALLOW).

Environment: all that the server reads; ATUM_BACKUP_DIR, ATUM_CONFIG_DIR, ATUM_TLS_CERT (by itself tls/server.crt in
the configuration), ATUM_WAL_DIR.

Exit codes, as monitoring plugins have them: 0 all is well, 1 something is worth a look, 2 something fails, 3 it could not
look (a wrong option).`,
  options: { only: { type: 'string' } },
  misused: 3,
  async run(given) {
    const only = textOf(given, 'only')
    if (only !== undefined && !checkNames.includes(only))
      throw new UsageError(`--only is one of ${checkNames.join(', ')}`)
    const found = await examine({ env: given.env, ...(only !== undefined && { only }) })
    const state = worst(found)
    return { words: found.map(lineOf).join('\n'), facts: { state, findings: found }, code: codes[state] }
  },
}

function lineOf({ state, name, says, todo }: Finding): string {
  const line = `${state.padEnd(4)}  ${name.padEnd(11)}  ${says}`
  return todo === undefined ? line : `${line}\n${' '.repeat(19)}→ ${todo}`
}
