import { step } from '../bootstrap/progress.mjs'
import type { Family } from '../family.ts'
import { Refusal } from '../refusal.ts'
import { type Program, runToEnd } from './program.ts'
import { type Secrets, saveSecrets } from './secrets.ts'

/**
 * Makes the demo when the database has none, and answers the password that its accounts have: `wanted`, or the kept
 * one. A demo that is there keeps the password it was made with.
 */
export async function makeDemo(
  family: Family,
  program: Program,
  file: string,
  secrets: Secrets,
  wanted = secrets.demoPassword,
) {
  const env = { ...program.env, ATUM_DEMO_PASSWORD: wanted }
  const said = await step('Making the demo, unless it is there', () => runToEnd(family, { ...program, env }, 'seed'))
  if (!wasSeeded(said)) return secrets.demoPassword
  if (wanted !== secrets.demoPassword) saveSecrets(file, { ...secrets, demoPassword: wanted })
  return wanted
}

/** `seed` ends with a line of JSON: `{"seeded": true}` when it made the demo, false when one was there. */
export function wasSeeded(said: string): boolean {
  try {
    const answer: unknown = JSON.parse(said.trim().split('\n').at(-1) ?? '')
    if (typeof answer === 'object' && answer !== null && 'seeded' in answer) return answer.seeded === true
  } catch {}
  throw new Refusal('seed did not say whether it made the demo')
}
