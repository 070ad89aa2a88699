// In place of the product's program: it keeps the launcher's side of the agreement and does nothing else.
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'

const {
  ATUM_FILES_DIR: files = '',
  ATUM_DEMO_PASSWORD: demoPassword = '',
  HOST: host = '',
  PORT: port = '',
} = process.env
const demo = `${files}/demo`

if (process.argv[2] === 'seed') {
  console.log(JSON.stringify({ seeded: !existsSync(demo) }))
  if (!existsSync(demo)) writeFileSync(demo, demoPassword)
}

if (process.argv[2] === 'all') {
  const server = createServer((_, response) => response.end(process.env.DATABASE_URL))
  server.listen(Number(port), host, () => process.send?.({ ready: true }))
  process.on('SIGTERM', () => server.close(() => process.exit(0)).closeAllConnections())
}
