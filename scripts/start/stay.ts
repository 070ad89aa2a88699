import { step } from '../bootstrap/progress.mjs'
import { type Family, family } from '../family.ts'
import { report } from '../refusal.ts'

/**
 * Does `work` until it fails or we are asked to leave, ends its children in order, and leaves with 0 when we were asked
 * and 1 when it failed, with its reason on stderr.
 */
export async function stay(work: (children: Family) => Promise<never>): Promise<void> {
  // Whoever reads us may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const children = family()
  const failure = await Promise.race([asked(), work(children).catch((error: unknown) => ({ error }))])
  if (failure !== undefined) {
    report(failure.error)
    await children.end()
    process.exit(1)
  }
  process.stdout.write('\n')
  await step('Stopping', () => children.end())
  process.exit(0)
}

/** Resolves on Ctrl-C, with a closed terminal, and at the end of the process that started us. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.on('disconnect', () => resolve())
  })
}
