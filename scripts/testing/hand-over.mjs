// What `npm start` does once everything is installed, for scripts/testing/start.ts.
import { fileURLToPath } from 'node:url'
import { whenNpmEnds } from '../bootstrap/ancestors.mjs'
import { handOver } from '../bootstrap/hand-over.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
let npmEnded = () => {}
whenNpmEnds(() => npmEnded())
process.exitCode = await handOver(root, 'scripts/testing/start.ts', (leave) => {
  npmEnded = leave
})
