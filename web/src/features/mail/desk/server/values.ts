import type { AskedMailServer, MailSecurity, MailSettings } from '@atum-desk/contract/mail'

export interface MailValues {
  host: string
  port: number | null
  security: MailSecurity
  username: string
  /** Empty: as it is. */
  password: string
  fromName: string
  fromAddress: string
  replyTo: string
  caCertificate: string
  allowUnverified: boolean
  ratePerMinute: number | null
  maxConnections: number | null
}

/** Where mail is handed over by a program (RFC 6409). */
const submissionPort = 587

const begin: MailValues = {
  host: '',
  port: submissionPort,
  security: 'starttls',
  username: '',
  password: '',
  fromName: '',
  fromAddress: '',
  replyTo: '',
  caCertificate: '',
  allowUnverified: false,
  ratePerMinute: null,
  maxConnections: 3,
}

export const valuesOf = (stored: MailSettings | undefined): MailValues => {
  if (!stored?.server) return begin
  const { hasPassword: _, username, fromName, replyTo, caCertificate, ...plain } = stored.server
  return {
    ...plain,
    username: username ?? '',
    password: '',
    fromName: fromName ?? '',
    replyTo: replyTo ?? '',
    caCertificate: caCertificate ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** As the server takes it. A password that was not typed stays as it is; without a name there is none. */
export const serverOf = (values: MailValues): AskedMailServer => {
  const { username, password, fromName, replyTo, caCertificate, port, maxConnections, host, ...plain } = values
  return {
    ...plain,
    host: host.trim(),
    // What the form leaves empty is refused by the server at its field.
    port: port as number,
    maxConnections: maxConnections as number,
    username: orNull(username),
    fromName: orNull(fromName),
    replyTo: orNull(replyTo),
    caCertificate: caCertificate.trim() === '' ? null : caCertificate,
    ...(password !== '' && { password }),
    ...(username.trim() === '' && { password: null }),
  }
}
