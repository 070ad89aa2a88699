// What whoever runs the box calls: `atum-desk <command> [options]`. The server's own processes are main.ts.
import { environment } from '../config/env.ts'
import { type Commands, runCommand } from './operator/run.ts'

const commands: Commands = {
  migrate: async () => (await import('./migrate/command.ts')).migrateCommand,
  'create-admin': async () => (await import('./create-admin/command.ts')).createAdminCommand,
  backup: async () => (await import('./backup/command.ts')).backupCommand,
  restore: async () => (await import('./restore/command.ts')).restoreCommand,
  doctor: async () => (await import('./doctor/command.ts')).doctorCommand,
  files: async () => (await import('./files/command.ts')).filesCommand,
  'support-bundle': async () => (await import('./support-bundle/command.ts')).supportBundleCommand,
  audit: async () => (await import('./audit/command.ts')).auditCommand,
  reindex: async () => (await import('./older.ts')).reindexCommand,
  seed: async () => (await import('./older.ts')).seedCommand,
}

const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`)

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  env: environment(),
  out: write(process.stdout),
  err: write(process.stderr),
})
