import type { SMTPTransportOptions } from 'nodemailer'

/** A mail server, as an administrator describes it. */
export type MailServer = Readonly<{
  host: string
  port: number
  /** `starttls` and `tls` refuse a server that does not speak TLS, or whose certificate is not good. */
  security: 'starttls' | 'tls' | 'none'
  username: string | null
  password: string | null
  allowUnverified: boolean
  /** PEM. Where there is one, no other authority counts. */
  caCertificate: string | null
}>

/** Milliseconds. */
export type Limits = Readonly<{ connect: number; greeting: number; silence: number }>

export const connectionOf = (server: MailServer): SMTPTransportOptions => ({
  host: server.host,
  port: server.port,
  secure: server.security === 'tls',
  requireTLS: server.security === 'starttls',
  ignoreTLS: server.security === 'none',
  // A server that stops offering a sign-in is not what was set up.
  ...(server.username !== null && {
    auth: { user: server.username, pass: server.password ?? '' },
    forceAuth: true,
  }),
  tls: {
    rejectUnauthorized: !server.allowUnverified,
    ...(server.caCertificate !== null && { ca: server.caCertificate }),
  },
})

/**
 * The URL's query takes nodemailer's own options: `?requireTLS=true` refuses a server that does not speak TLS, which is
 * the default where a password goes to another machine.
 */
export const connectionByUrl = (smtpUrl: string): SMTPTransportOptions => ({
  url: smtpUrl,
  requireTLS: carriesPasswordAway(smtpUrl),
})

function carriesPasswordAway(smtpUrl: string): boolean {
  const { username, password, hostname } = new URL(smtpUrl)
  return username + password !== '' && !isThisMachine(hostname)
}

const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)

export const within = ({ connect, greeting, silence }: Limits): SMTPTransportOptions => ({
  dnsTimeout: connect,
  connectionTimeout: connect,
  greetingTimeout: greeting,
  socketTimeout: silence,
  disableFileAccess: true,
  disableUrlAccess: true,
})
