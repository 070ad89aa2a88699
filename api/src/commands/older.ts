import type { Command } from './operator/command.ts'

/** These say what they do as they do it, a line each. */
const saidByItself = async (work: Promise<() => Promise<void>>) => {
  await work
  return { words: 'Done.', facts: { done: true } }
}

export const reindexCommand: Command = {
  summary: 'Writes the search index anew, while everything runs',
  usage: 'reindex [--json]',
  help: 'Helpdesk by helpdesk, a few hundred tickets at a time.\n\nEnvironment: all that the server reads.',
  options: {},
  run: async ({ env }) => saidByItself((await import('./reindex.ts')).reindex(env)),
}

export const seedCommand: Command = {
  summary: 'Makes the demo, unless there is a helpdesk already',
  usage: 'seed [--json]',
  help: 'Environment: all that the server reads, DATABASE_ADMIN_URL, and ATUM_DEMO_PASSWORD for every account of the demo.',
  options: {},
  run: async ({ env }) => saidByItself((await import('./seed.ts')).seedDemo(env)),
}
