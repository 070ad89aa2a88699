/** What is written, and what of it is marked. */
export interface Written {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Put `insert` in place of what is from `from` to `to`; afterwards this is marked. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly markFrom: number
  readonly markTo: number
}

export const marks = ['bold', 'italic', 'code', 'list', 'quote', 'link'] as const
export type Mark = (typeof marks)[number]

const around = { bold: '**', italic: '*', code: '`' } as const
const before = { list: '- ', quote: '> ' } as const

const wrapped = ({ text, from, to }: Written, sign: string): Edit => {
  const [inner, length] = [text.slice(from, to), sign.length]
  const isAround = text.slice(from - length, from) === sign && text.slice(to, to + length) === sign
  if (isAround && length > 0)
    return { from: from - length, to: to + length, insert: inner, markFrom: from - length, markTo: to - length }
  return { from, to, insert: sign + inner + sign, markFrom: from + length, markTo: to + length }
}

/** Whole lines, those that the marked part touches. All of them marked so already, the sign is taken away again. */
const prefixed = ({ text, from, to }: Written, sign: string): Edit => {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const next = text.indexOf('\n', to)
  const end = next < 0 ? text.length : next
  const lines = text.slice(start, end).split('\n')
  const isMarked = lines.every((line) => line.startsWith(sign))
  const insert = lines.map((line) => (isMarked ? line.slice(sign.length) : sign + line)).join('\n')
  const isOneEmpty = lines.length === 1 && lines[0] === ''
  return {
    from: start,
    to: end,
    insert,
    markFrom: isOneEmpty ? start + insert.length : start,
    markTo: start + insert.length,
  }
}

/** With an address marked, its words are still to be written; with words marked, their address. */
const linked = ({ text, from, to }: Written): Edit => {
  const marked = text.slice(from, to)
  if (/^https?:\/\/\S+$/.test(marked)) {
    return { from, to, insert: `[](${marked})`, markFrom: from + 1, markTo: from + 1 }
  }
  const address = 'https://'
  const start = from + marked.length + 3
  return { from, to, insert: `[${marked}](${address})`, markFrom: start, markTo: start + address.length }
}

export const edited = (mark: Mark, written: Written): Edit => {
  if (mark === 'link') return linked(written)
  if (mark === 'list' || mark === 'quote') return prefixed(written, before[mark])
  // Code of several lines stands in a block of its own.
  if (mark === 'code' && written.text.slice(written.from, written.to).includes('\n')) {
    const block = `\`\`\`\n${written.text.slice(written.from, written.to)}\n\`\`\``
    return { ...written, insert: block, markFrom: written.from + 4, markTo: written.from + block.length - 4 }
  }
  return wrapped(written, around[mark])
}
