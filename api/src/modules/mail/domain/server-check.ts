import type { AskedMailServer } from '@atum-desk/contract/mail'
import { invalid } from '../../../platform/errors.ts'

type Saved = Pick<AskedMailServer, 'host' | 'port' | 'security' | 'username' | 'allowUnverified' | 'caCertificate'> &
  Readonly<{ hasPassword: boolean }>

/** So much of the 64 characters of a left part is left when `+`, a key's name, a number and 128 bits stand there too. */
const longestLocalPart = 20
const thisMachine = ['localhost', '127.0.0.1']

/** NTF-18. Throws validation-failed. */
export function expectGoodServer(asked: AskedMailServer, saved: Saved | null): void {
  const { username, password, security, host } = asked
  if (username === null && password) throw invalid('/username', 'required', 'is needed for a password')
  const hasPassword = Boolean(password) || (password === undefined && saved?.hasPassword === true)
  if (username !== null && security === 'none' && !thisMachine.includes(host)) {
    throw invalid('/security', 'cleartext', 'has to be starttls or tls: the password would go in the clear')
  }
  if (hasPassword && password === undefined && !isSameDoor(asked, saved)) {
    const why = 'has to be given again: it was given for another server, another name or a stricter look at the server'
    throw invalid('/password', 'required', why)
  }
  const { path, address } = answersTo(asked)
  if (address.lastIndexOf('@') > longestLocalPart) {
    const why = `has more than ${longestLocalPart} characters before its @: no room for the token that tells whose answer it is`
    throw invalid(path, 'maxLength', why)
  }
  if (asked.caCertificate !== null && !/^-----BEGIN CERTIFICATE-----\r?\n/m.test(asked.caCertificate)) {
    throw invalid('/caCertificate', 'pem', 'is no certificate in PEM')
  }
}

const answersTo = ({ replyTo, fromAddress }: AskedMailServer) =>
  replyTo === null ? { path: '/fromAddress', address: fromAddress } : { path: '/replyTo', address: replyTo }

/** Whoever may change the settings but does not know the password shall not have it sent to a server of his. */
const isSameDoor = (asked: AskedMailServer, saved: Saved | null): boolean =>
  saved !== null &&
  asked.host === saved.host &&
  asked.port === saved.port &&
  asked.security === saved.security &&
  asked.username === saved.username &&
  asked.caCertificate === saved.caCertificate &&
  (!asked.allowUnverified || saved.allowUnverified)
