// Would browsers take it? node look-at-certificate.mjs <name> <certificate> <key> <seconds since 1970>. Says why not, with exit code 1; or what
// nobody here can know.
import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { called, certificatesIn, refusalOf } from '../../api/src/commands/certificates/chain.ts'

const [name, certificate, key, seconds] = process.argv.slice(2)
const refuse = (words) => {
  console.log(words)
  process.exit(1)
}

let chain = []
try {
  chain = certificatesIn(readFileSync(certificate, 'utf8'))
} catch (error) {
  refuse(`${certificate} is no certificate: ${error.message}`)
}
const why = refusalOf(chain, name, Number(seconds) * 1000)
if (why !== null) refuse(`${certificate} ${why}`)
try {
  const isIts = chain[0].checkPrivateKey(createPrivateKey(readFileSync(key)))
  if (!isIts) refuse(`${key} is not the key of ${certificate}`)
} catch (error) {
  refuse(`${key} cannot be read, or has a passphrase, which nobody could enter at a boot: ${error.message}`)
}
const last = chain.at(-1)
if (last.subject !== last.issuer)
  console.log(
    `Browsers have to know ${called(last.issuer)} by themselves. If it is one between, add it to ${certificate}.`,
  )
