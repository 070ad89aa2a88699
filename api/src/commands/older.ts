import type { Command } from './operator/command.ts'

export const reindexCommand: Command = {
  summary: 'Writes the search index anew, while everything runs',
  usage: 'reindex [--json]',
  help: 'Helpdesk by helpdesk, a few hundred tickets at a time.\n\nEnvironment: all that the server reads.',
  options: {},
  async run({ env, say }) {
    const batches = await (await import('./reindex.ts')).reindexAll(env, say)
    return { words: 'The search index is written anew.', facts: { batches } }
  },
}

export const seedCommand: Command = {
  summary: 'Makes the demo, unless there is a helpdesk already',
  usage: 'seed [--json]',
  help: 'Environment: all that the server reads, DATABASE_ADMIN_URL, and ATUM_DEMO_PASSWORD for every account of the demo.',
  options: {},
  async run({ env }) {
    const seeded = await (await import('./seed.ts')).seedWhereEmpty(env)
    return { words: seeded ? 'The demo is made.' : 'There is a helpdesk already: nothing was done.', facts: { seeded } }
  },
}
