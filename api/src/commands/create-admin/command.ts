import { type Command, type Given, neededText, textOf, UsageError } from '../operator/command.ts'
import { createFirst } from './first.ts'
import { newPassword } from './password.ts'
import { resetLost } from './reset.ts'

export const createAdminCommand: Command = {
  summary: 'Makes a helpdesk with its first administrator, or lets a lost one in again',
  usage: 'create-admin --email ADDRESS [--helpdesk NAME] [--slug SLUG] [--host HOST] [--reset] [--json]',
  help: `
  --email ADDRESS      of the administrator
  --name NAME          his name; by itself: Administrator
  --helpdesk NAME      of the helpdesk; by itself: Helpdesk
  --slug SLUG          its short name, a-z, 0-9 and -; by itself: main. There is one helpdesk of each
  --host HOST          under which a helpdesk answers, where there is more than one
  --language en|ar     his language
  --time-zone ZONE     his time zone and that of the business hours, such as Africa/Cairo
  --if-none            does nothing where there is a helpdesk already, and succeeds
  --reset              gives the account of --email a new password, and makes it an active administrator again

The password is made here and shown once, on the last line; with --json it is the member "password". ATUM_ADMIN_PASSWORD
is taken instead, where it is set, and not shown.

Environment: DATABASE_ADMIN_URL (the database as atum_owner or a superuser), DATABASE_URL (as atum_app),
ATUM_PUBLIC_URL (to say where to sign in).`,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    helpdesk: { type: 'string' },
    slug: { type: 'string' },
    host: { type: 'string' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    'if-none': { type: 'boolean' },
    reset: { type: 'boolean' },
  },
  async run(given) {
    const email = emailOf(given)
    const chosen = given.env.adminPassword || undefined
    const password = chosen ?? newPassword()
    const wanted = { email, password, slug: textOf(given, 'slug') }
    const done = given.options.reset === true ? await resetLost(given, wanted) : await createFirst(given, wanted)
    if (done === null) return { words: 'There is a helpdesk already: nothing was done.', facts: { created: false } }
    const shown = chosen === undefined ? { password } : {}
    const facts = { created: given.options.reset !== true, ...done, email, ...shown }
    return { words: wordsOf(given, email, shown.password), facts }
  },
}

/** As loosely as the database: what can receive mail is decided by mail. */
function emailOf(given: Given): string {
  const email = neededText(given, 'email').toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) throw new UsageError(`--email is no address: ${email}`)
  return email
}

function wordsOf({ env, options }: Given, email: string, password: string | undefined): string {
  const where = env.publicUrl === undefined ? '' : ` on ${env.publicUrl.replace(/\/+$/, '')}/desk`
  const what = options.reset === true ? `${email} is an administrator again` : `${email} is the first administrator`
  if (password === undefined) return `${what} and signs in${where} with the password that was given.`
  return `${what} and signs in${where} with this password, which is shown this once:\n${password}`
}
