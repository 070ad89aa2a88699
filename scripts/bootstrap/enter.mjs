// Read by whatever Node the machine has, even one too old for the rest: nothing here is newer than Node 12.
const oldest = 20

/** Installs what is missing, then runs `program` (TypeScript, from the repository's root) on the Node that npm brought. */
export function enter(program) {
  const version = process.versions.node
  if (Number(version.split('.')[0]) < oldest)
    return refuse(`needs Node ${oldest} or newer to begin; this is ${version}`)
  import('./bootstrap.mjs')
    .then(({ bootstrap }) => bootstrap(program))
    .then(
      (code) => process.exit(code),
      (error) => refuse(error.message),
    )
}

function refuse(reason) {
  console.error(`atum-desk: ${reason}`)
  process.exit(1)
}
