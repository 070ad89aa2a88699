import { whyUnreachable } from '../../../platform/mail/reach.ts'
import { type Check, type Finding, type FullMeans, fail, ok } from '../finding.ts'
import { contextsOf } from '../tenants.ts'
import { withinWalls } from '../within-walls.ts'

const todo = 'RUNBOOK, “Mail does not go out”: step 5'

export const mail: Check<FullMeans> = {
  name: 'smtp',
  look: async (means) => (await withinWalls(means.env, 'smtp')) ?? reach(means),
}

async function reach(means: FullMeans): Promise<readonly Finding[]> {
  const { deps } = means
  const { smtpUrl } = deps.config
  const found: Finding[] = []
  let own = 0
  for (const ctx of await contextsOf(means)) {
    const { origin } = await deps.mailSettings.get(ctx)
    if (origin !== 'own') continue
    own += 1
    const { error } = await deps.mailSettings.testConnection(ctx, {})
    if (error !== null) found.push(fail('smtp', `the mail server of helpdesk ${ctx.tenantId}: ${error}`, todo))
  }
  if (smtpUrl !== null) {
    const reason = await whyUnreachable(smtpUrl)
    found.push(
      reason === null ? ok('smtp', 'the mail server answers') : fail('smtp', `the mail server: ${reason}`, todo),
    )
  } else if (own === 0) {
    found.push(ok('smtp', 'none is set: messages are held (Administration, Mail server; or ATUM_SMTP_URL)'))
  }
  return found.length > 0 ? found : [ok('smtp', 'the mail servers answer')]
}
