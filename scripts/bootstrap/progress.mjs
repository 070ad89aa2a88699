const out = process.stdout

/**
 * Does `work` while saying that it is being done, and how far it is: `detail` is asked for a few words now and then.
 * A terminal sees one moving line; a log sees a line every ten seconds, so that nobody takes silence for a hang.
 */
export async function step(title, work, detail = () => '') {
  const began = performance.now()
  const line = (mark) => {
    const seconds = (performance.now() - began) / 1000
    return [mark, title, detail(), `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`].filter(Boolean).join('  ')
  }
  const show = out.isTTY ? () => out.write(`\r\x1b[K${line('·')}`) : () => out.write(`${line('·')}\n`)
  if (out.isTTY) show()
  const timer = setInterval(show, out.isTTY ? 200 : 10_000)
  try {
    const result = await work()
    out.write(`${out.isTTY ? '\r\x1b[K' : ''}${line('✓')}\n`)
    return result
  } catch (error) {
    if (out.isTTY) out.write('\r\x1b[K')
    throw error
  } finally {
    clearInterval(timer)
  }
}
