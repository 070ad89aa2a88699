/** For the helpdesk's own account alone, whatever the umask of the shell that started it. */
export const folderMode = 0o700
export const fileMode = 0o600

/** The hash of the bytes (SHA-256), in lower case, which is also the file's name. */
export const hashPattern = /^[0-9a-f]{64}$/
const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Where a tenant's files lie: `<root>/<tenant>/<first two digits>/<hash>`, so that a folder holds 1/256 of them, and
 * `<root>/<tenant>/incoming` for what is still arriving, on the same file system so that a rename is one step.
 */
export type Places = ReturnType<typeof placesOf>

/** A path is made of an id and a hash and of nothing that a client wrote. Throws for anything else. */
export function placesOf(root: string, tenantId: string) {
  if (!idPattern.test(tenantId)) throw new Error(`no id of a tenant: ${tenantId}`)
  const tenant = `${root}/${tenantId}`
  const folderOf = (sha256: string): string => {
    if (!hashPattern.test(sha256)) throw new Error(`no hash of a file: ${sha256}`)
    return `${tenant}/${sha256.slice(0, 2)}`
  }
  return {
    root,
    tenant,
    incoming: `${tenant}/incoming`,
    folderOf,
    pathOf: (sha256: string): string => `${folderOf(sha256)}/${sha256}`,
  }
}
