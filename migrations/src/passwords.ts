import pg from 'pg'

/** Gives roles their passwords; one that is undefined keeps what it has. `url` names a superuser. */
export async function setPasswords(
  url: string,
  passwords: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const [role, password] of Object.entries(passwords)) {
      if (password === undefined) continue
      // A utility statement takes no parameters: both are quoted here.
      await client.query(`alter role ${client.escapeIdentifier(role)} password ${client.escapeLiteral(password)}`)
    }
  } finally {
    await client.end()
  }
}
