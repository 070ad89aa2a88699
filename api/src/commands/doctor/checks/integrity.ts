import { Temporal } from 'temporal-polyfill'
import { verifyChain } from '../../../modules/audit/index.ts'
import { faultInWords } from '../../audit/words.ts'
import { lastVerification } from '../../files/last.ts'
import { type Check, type Finding, type FullMeans, fail, ok, warn } from '../finding.ts'
import { contextsOf } from '../tenants.ts'

/** 2 s of looking. */
const entries = 50_000

export const auditChain: Check<FullMeans> = {
  name: 'audit',
  async look(means) {
    const found: Finding[] = []
    for (const ctx of await contextsOf(means)) {
      const { fault, waiting } = await verifyChain(means.deps.db, ctx, { last: entries })
      if (fault !== null) {
        found.push(
          fail(
            'audit',
            faultInWords(fault),
            'atum-desk audit verify; keep the database as it is: RUNBOOK, “Who did what?”',
          ),
        )
      } else if (waiting > 10_000) {
        found.push(warn('audit', `${waiting} entries wait for their seal`, 'see the worker'))
      }
    }
    return found.length > 0 ? found : [ok('audit', `the newest ${entries} entries of each helpdesk fit their seals`)]
  },
}

/** Milliseconds of reading files again; of the rest speaks the last `files verify`. */
const patience = 20_000
const week = 8 * 86_400_000
const named = 5

export const files: Check<FullMeans> = {
  name: 'files',
  async look(means) {
    const { deps, env, now } = means
    const began = performance.now()
    const isLate = () => performance.now() - began > patience
    const broken: string[] = []
    let read = 0
    for (const ctx of await contextsOf(means)) {
      for await (const { sha256, state } of deps.attachments.check(ctx)) {
        read += 1
        if (state !== 'intact') broken.push(`${ctx.tenantId}/${sha256} is ${state}`)
        if (isLate()) break
      }
      if (isLate()) break
    }
    const last = await lastVerification(env.filesDir ?? '')
    const known = last?.broken.map(({ path, state }) => `${path} is ${state}`) ?? []
    const all = [...new Set([...broken, ...(isLate() ? known : [])])]
    if (all.length > 0) {
      const says = `${all.length} broken: ${all.slice(0, named).join(', ')}${all.length > named ? ', …' : ''}`
      return [
        fail(
          'files',
          says,
          'atum-desk files verify has them all; a backup has them whole: RUNBOOK, “A file is broken”',
        ),
      ]
    }
    if (!isLate()) return [ok('files', `all ${read} are what their names say`)]
    if (last === null || now.epochMilliseconds - Temporal.Instant.from(last.at).epochMilliseconds > week) {
      return [
        warn(
          'files',
          `${read} were read and are whole; all of them were not, for a week or more`,
          'atum-desk files verify',
        ),
      ]
    }
    return [ok('files', `${read} were read and are whole, and all were on ${last.at}`)]
  },
}
