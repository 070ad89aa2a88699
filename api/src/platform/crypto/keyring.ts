import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** The box's own keys, from its environment: the first seals and signs, all of them open and verify. */
export type Keyring = Readonly<{
  /** `keyId.nonce.ciphertext`; AES-256-GCM. Opens only under the same purpose, which may name the row it belongs to. */
  seal(purpose: string, text: string): string
  /** Throws where the key is gone, or the text is not what was sealed. */
  open(purpose: string, sealed: string): string
  /** HMAC-SHA-256, cut to 128 bits (RFC 2104 §5), by today's key. */
  sign(purpose: string, message: string): Readonly<{ keyId: string; mac: Buffer }>
  verify(purpose: string, message: string, signed: Readonly<{ keyId: string; mac: Buffer }>): boolean
}>

export type Key = Readonly<{ id: string; secret: Buffer }>

const keyBytes = 32
const nonceBytes = 12 // NIST SP 800-38D §8.2.1
const tagBytes = 16
const macBytes = 16

/** `k2:<64 hex digits>,k1:<64 hex digits>`: a new key is put in front, and the old ones stay as long as anything needs them. */
export function parseKeys(text: string): Key[] | null {
  const keys = text.split(',').map((part) => /^([a-z0-9]{1,8}):([0-9a-f]{64})$/.exec(part.trim()))
  const read = keys.map((match) => ({ id: match?.[1] ?? '', secret: Buffer.from(match?.[2] ?? '', 'hex') }))
  const isGood = read.every(({ secret }) => secret.length === keyBytes)
  return isGood && new Set(read.map(({ id }) => id)).size === read.length ? read : null
}

/** At least one key. */
export function createKeyring(keys: readonly Key[]): Keyring {
  const [current] = keys
  if (current === undefined) throw new Error('a keyring needs a key')
  const derived = new Map<string, Buffer>()

  /** A key for each use, so that what is signed for one says nothing about another (RFC 5869). */
  function keyFor(use: 'seal' | 'sign', { id, secret }: Key): Buffer {
    const name = `${use}/${id}`
    const known = derived.get(name)
    if (known !== undefined) return known
    const key = Buffer.from(hkdfSync('sha256', secret, '', `atum-desk/${use}`, keyBytes))
    derived.set(name, key)
    return key
  }

  const macOf = (key: Key, purpose: string, message: string) =>
    createHmac('sha256', keyFor('sign', key)).update(`${key.id}\n${purpose}\n${message}`).digest().subarray(0, macBytes)

  return {
    seal(purpose, text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal', current), nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [current.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
    },

    open(purpose, sealed) {
      const [id, nonce = '', body = ''] = sealed.split('.')
      const key = keys.find((one) => one.id === id)
      if (key === undefined) throw new Error(`the key ${id} is not among those of this box`)
      const bytes = Buffer.from(body, 'base64url')
      const [secret, iv] = [keyFor('seal', key), Buffer.from(nonce, 'base64url')]
      // Without its length GCM takes a tag of four bytes, too, which can be guessed.
      const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
    },

    sign: (purpose, message) => ({ keyId: current.id, mac: macOf(current, purpose, message) }),

    verify(purpose, message, { keyId, mac }) {
      const key = keys.find(({ id }) => id === keyId)
      return key !== undefined && mac.length === macBytes && timingSafeEqual(mac, macOf(key, purpose, message))
    },
  }
}
