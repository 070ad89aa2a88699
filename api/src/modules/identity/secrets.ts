import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, as text that fits into a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of it. A secret of 256 bits cannot be guessed, so it needs no slow hash. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
