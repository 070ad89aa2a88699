import { fileURLToPath } from 'node:url'
import { whenNpmEnds } from './ancestors.mjs'
import { handOver } from './hand-over.mjs'
import { install } from './install.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Answers the program's exit code. */
export async function bootstrap(program) {
  let npmEnded = () => process.exit(1)
  whenNpmEnds(() => npmEnded())
  await install(root)
  return handOver(root, program, (leave) => {
    npmEnded = leave
  })
}
