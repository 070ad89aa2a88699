// The name, version and licence of each package.json that is named.
import { readFileSync } from 'node:fs'

for (const file of process.argv.slice(2)) {
  const { name, version, license } = JSON.parse(readFileSync(file, 'utf8'))
  if (name && version) console.log(`  ${name} ${version}: ${license?.type ?? license ?? 'see its folder'}`)
}
