import { readFileSync } from 'node:fs'

const shells = ['sh', 'dash', 'bash']

/** From /proc/<pid>/stat: the name may hold spaces and brackets, so the fields are counted from its end. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

/**
 * Calls `ended` when the npm that runs this script is no more: killed by SIGKILL it cannot tell us. npm may have put a
 * shell in between. Without npm nobody is watched: whoever starts a script by hand may log out.
 */
export function whenNpmEnds(ended) {
  if (process.env.npm_lifecycle_event === undefined) return
  const line = [process.pid, process.ppid]
  if (shells.includes(nameOf(process.ppid))) line.push(parentOf(process.ppid))
  const isWhole = () => line.slice(1).every((parent, child) => parentOf(line[child]) === parent)
  const timer = setInterval(() => {
    if (isWhole()) return
    clearInterval(timer)
    ended()
  }, 250)
  timer.unref()
}
