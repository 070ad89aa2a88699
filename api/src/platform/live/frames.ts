/** One event of a text/event-stream (WHATWG HTML §9.2). `id`: what a client that comes back says it has seen. */
export type Frame = Readonly<{ id?: number; event: string; data: object }>

/** JSON has no line breaks of its own, so the data is one line. */
export function frameText({ id, event, data }: Frame): string {
  const position = id === undefined ? '' : `id: ${id}\n`
  return `${position}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** An id alone: no event, but what a client has seen, though there was nothing in it for him. */
export const positionText = (id: number): string => `id: ${id}\n\n`

/** A comment: it keeps proxies from thinking that nothing comes any more. */
export const heartbeat = ': \n'

/** How soon a client comes back that was cut off. Milliseconds. */
export const comeBackAfter = 'retry: 2000\n'
