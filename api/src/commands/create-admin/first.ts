import { installHelpdesk } from '../../modules/installation/index.ts'
import { systemClock } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { type Given, OperatorError, textOf, UsageError } from '../operator/command.ts'
import { asOwner, asServer } from '../operator/connections.ts'
import { helpdesks } from '../operator/helpdesks.ts'

export type Wanted = Readonly<{ email: string; password: string; slug: string | undefined }>
export type Done = Readonly<{ helpdesk: string; id: string }>

const slugPattern = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Null where there is a helpdesk and `--if-none`. Throws OperatorError where there is one of that name. */
export async function createFirst(given: Given, { email, password, slug = 'main' }: Wanted): Promise<Done | null> {
  if (!slugPattern.test(slug)) throw new UsageError(`--slug is a-z, 0-9 and -, and not ${slug}`)
  const language = languageOf(given)
  const timeZone = textOf(given, 'time-zone')
  const host = textOf(given, 'host') ?? null
  const present = await asServer(given.env, helpdesks)
  if (present.length > 0 && given.options['if-none'] === true) return null
  if (present.some((each) => each.slug === slug)) {
    throw new OperatorError(`there is a helpdesk ${slug} already; for a lost administrator: --reset`)
  }
  if (present.length > 0 && host === null) {
    throw new OperatorError(`there is a helpdesk ${present[0]?.slug} already; a second one needs a --host of its own`)
  }
  const now = systemClock.now()
  const id = newId(now)
  const tenant = { id, name: textOf(given, 'helpdesk') ?? 'Helpdesk', slug, host }
  const name = textOf(given, 'name') ?? 'Administrator'
  const administrator = { email, name, password, ...(language && { locale: language }), ...(timeZone && { timeZone }) }
  await asOwner(given.env, (db) => installHelpdesk(db, { tenant, administrator }, { now }))
  return { helpdesk: slug, id }
}

function languageOf(given: Given): 'en' | 'ar' | undefined {
  const language = textOf(given, 'language')
  if (language === undefined || language === 'en' || language === 'ar') return language
  throw new UsageError(`--language is en or ar, and not ${language}`)
}
