/** One event of a text/event-stream, with the id that a client sends to go on from it. */
export interface Frame {
  readonly event: string
  readonly data: string
  readonly id: string | undefined
}

const frameOf = (block: string): Frame | undefined => {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
    return { name, value }
  })
  const data = fields.filter(({ name }) => name === 'data').map(({ value }) => value)
  const last = (wanted: string) => fields.findLast(({ name }) => name === wanted)?.value
  // A comment, which keeps the connection, has no data.
  return data.length === 0 ? undefined : { event: last('event') ?? 'message', data: data.join('\n'), id: last('id') }
}

/**
 * Reads a stream (WHATWG HTML §9.2) in whatever pieces it arrives, and gives the events that are complete. EventSource
 * does the same, and cannot send the token.
 */
export const frameReader = () => {
  let rest = ''
  return (text: string): Frame[] => {
    // A CR at the end may be half of a CRLF: it waits for what follows.
    const all = rest + text
    const whole = all.endsWith('\r') ? all.slice(0, -1) : all
    const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n')
    rest = (blocks.pop() ?? '') + all.slice(whole.length)
    return blocks.map(frameOf).filter((frame) => frame !== undefined)
  }
}
