/** RFC 4648 §6, in small letters: mail servers may write a left part in capitals, which must not break it. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 5321 §4.5.3.1.1. */
const longestLocalPart = 64

export type ReplyToken = Readonly<{ number: number; keyId: string; mac: Uint8Array }>

/** `desk+k1-2s-<26 letters>@nile.example`. Null where the left part has no room for it. */
export function withToken(address: string, { number, keyId, mac }: ReplyToken): string | null {
  const at = address.lastIndexOf('@')
  const local = `${address.slice(0, at)}+${keyId}-${number.toString(36)}-${base32(mac)}`
  return local.length <= longestLocalPart ? `${local}${address.slice(at)}` : null
}

/** Null: no address of ours. What it says is not believed yet. */
export function tokenIn(address: string): ReplyToken | null {
  const found = /\+([a-z0-9]{1,8})-([0-9a-z]{1,10})-([a-z2-7]{26})@[^@]+$/.exec(address.toLowerCase())
  if (found === null) return null
  const [, keyId = '', number = '', mac = ''] = found
  const token = { keyId, number: Number.parseInt(number, 36), mac: bytesOf(mac) }
  // Two bits of the last letter carry nothing: one token has one spelling.
  return Number.isSafeInteger(token.number) && base32(token.mac) === mac ? token : null
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function bytesOf(text: string): Uint8Array {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
