import { createTransport } from 'nodemailer'
import { mailErrorOf } from './mail-error.ts'
import { connectionByUrl, within } from './server.ts'
import { credentialsIn, withoutSecret } from './unsaid.ts'

/** Milliseconds. */
const limits = { connect: 5_000, greeting: 5_000, silence: 5_000 }

/** Connects, greets and signs in. Null: it answers; else why not, without the password. */
export async function whyUnreachable(smtpUrl: string): Promise<string | null> {
  const transport = createTransport({ ...connectionByUrl(smtpUrl), ...within(limits) })
  try {
    await transport.verify()
    return null
  } catch (error) {
    return mailErrorOf(error, withoutSecret(credentialsIn(smtpUrl))).message
  } finally {
    transport.close()
  }
}
