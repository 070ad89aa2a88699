import { createHash } from 'node:crypto'
import type { IconShape } from '@atum-desk/contract/settings'

const versionLength = 16

export const digestOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

/** What follows `?v=`, of content with this SHA-256. */
export const versionOf = (sha256: string): string => sha256.slice(0, versionLength)

export const logoUrlOf = ({ sha256 }: { sha256: string }): string => `/api/branding/logo?v=${versionOf(sha256)}`

/** As another logo has another address, so has the icon that is made of it. */
export const iconUrlOf = (logoUrl: string, shape: IconShape = 'any'): string =>
  `${logoUrl.replace('/logo?', '/icon.svg?')}${shape === 'any' ? '' : `&shape=${shape}`}`

/** Null for an empty sheet: nobody has to ask for it. */
export const styleUrlOf = (css: string): string | null =>
  css === '' ? null : `/api/branding/style.css?v=${versionOf(digestOf(css))}`
