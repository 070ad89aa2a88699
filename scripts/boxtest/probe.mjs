// Run inside the walls of a service: what can it do? One line of JSON. node probe.mjs <address:port that listens outside>
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'

const [outside = ''] = process.argv.slice(2)
const can = (work) => {
  try {
    work()
    return true
  } catch {
    return false
  }
}
const [host, port] = outside.split(':')
const reached = await new Promise((resolve) => {
  const socket = connect({ host, port: Number(port), timeout: 2_000 })
  const end = (answer) => resolve(answer) ?? socket.destroy()
  socket
    .on('connect', () => end(true))
    .on('error', () => end(false))
    .on('timeout', () => end(false))
})
const places = [
  '/etc/probe',
  '/opt/atum-desk/probe',
  '/usr/local/probe',
  '/var/lib/atum-desk/probe',
  '/var/lib/atum-desk/backups/probe',
  '/home/probe',
  '/root/probe',
]
console.log(
  JSON.stringify({
    writes: places.filter((place) => can(() => writeFileSync(place, ''))),
    writesUploads: can(() => writeFileSync('/var/lib/atum-desk/uploads/.probe', '')),
    reads: [
      '/etc/shadow',
      '/etc/atum-desk/tls/server.key',
      '/etc/atum-desk/admin.env',
      '/etc/atum-desk/tls/ca.key',
    ].filter((path) => can(() => readFileSync(path))),
    // Its own, and no other account's.
    others: readdirSync('/proc').filter(
      (name) => /^\d+$/.test(name) && can(() => readFileSync(`/proc/${name}/cmdline`)) && !isOwn(name),
    ),
    reached,
    unshares: can(() => execFileSync('/usr/bin/unshare', ['--user', 'true'], { stdio: 'ignore' })),
    mounts: can(() => execFileSync('/bin/mount', ['-t', 'tmpfs', 'x', '/tmp'], { stdio: 'ignore' })),
  }),
)

function isOwn(name) {
  return new RegExp(`^Uid:\\s+${process.getuid()}\\s`, 'm').test(readFileSync(`/proc/${name}/status`, 'utf8'))
}
