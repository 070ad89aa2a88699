/** Something that the person who started us can mend. It is shown as one line, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Says why on stderr: a refusal in one line, anything else with its stack, because that is ours to mend. */
export function report(error: unknown): void {
  const isOurs = !(error instanceof Refusal) && error instanceof Error
  console.error(`atum-desk: ${isOurs ? error.stack : error instanceof Error ? error.message : error}`)
}

/** The system's own word for a failure, such as `EACCES`; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
