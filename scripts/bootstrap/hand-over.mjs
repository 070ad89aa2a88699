import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'

const needed = 24

function nodeOf(root) {
  const brought = `${root}/node_modules/.bin/node`
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  throw new Error(
    `Node ${needed} is missing: npm brings it as the optional package node-linux-${process.arch}, ` +
      `so run npm ci --include=optional (here is Node ${process.versions.node})`,
  )
}

/**
 * Runs `program` with our arguments and answers its exit code. The channel between us ends when we end, however that
 * happens, and that is how the program learns of it; `orphaned` is given the function that closes it on purpose.
 */
export async function handOver(root, program, orphaned) {
  const child = spawn(nodeOf(root), [program, ...process.argv.slice(2)], {
    cwd: root,
    env: {
      // Compiled code is kept for the processes to come: the server loads in 0.8 s of a core instead of 1.4 s, and so
      // does every file of tests.
      NODE_COMPILE_CACHE: `${root}/node_modules/.cache/node`,
      ...process.env,
      PATH: `${root}/node_modules/.bin:${process.env.PATH}`,
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  orphaned(() => child.connected && child.disconnect())
  // On Ctrl-C the terminal tells everybody; a signal to npm alone reaches only us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await once(child, 'exit')
  if (signal !== null) console.error(`atum-desk: ${program} was ended by ${signal}`)
  return code ?? 1
}
