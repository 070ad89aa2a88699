type Credentials = Readonly<{ username: string | null; password: string | null }>

/**
 * Takes the password, in the ways in which it goes over the line (RFC 4616, and LOGIN), out of what a server says: some say
 * back what they refuse, and their words are kept and shown.
 */
export function withoutSecret({ username, password }: Credentials): (words: string) => string {
  if (password === null || password === '') return (words) => words
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const spellings = [base64(`\0${username}\0${password}`), base64(password), password]
  return (words) => spellings.reduce((text, secret) => text.replaceAll(secret, '***'), words)
}

/** Those of `smtp://user:password@host`. */
export function credentialsIn(smtpUrl: string): Credentials {
  const { username, password } = new URL(smtpUrl)
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) }
}
