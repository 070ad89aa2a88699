import type { LogoType } from '@atum-desk/contract/settings'
import { AppError, invalid } from '../../../platform/errors.ts'
import { whatIsNotPlain } from './plain-svg.ts'

const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const widestPng = 4_096

/** BRD-2: what these bytes are. Throws unsupported-media-type, branding-refused, validation-failed. */
export function logoTypeOf(content: Buffer): LogoType {
  if (content.length === 0) throw invalid('/file', 'minLength', 'is empty')
  if (content.subarray(0, pngStart.length).equals(pngStart)) return expectPng(content)
  const text = textOf(content)
  if (text === null || !/^\uFEFF?\s*</.test(text)) throw neither()
  const reason = whatIsNotPlain(text)
  if (reason !== null) throw refused('svg', `is ${reason}`)
  return 'image/svg+xml'
}

/** Its header says how large it is, before anybody makes room for it (PNG, 11.2.1). */
function expectPng(content: Buffer): LogoType {
  if (content.length < 33 || content.toString('latin1', 12, 16) !== 'IHDR') throw neither()
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)]
  const isSane = [width, height].every((side) => side >= 1 && side <= widestPng)
  if (!isSane) throw refused('png', `is wider or higher than ${widestPng} pixels, or has no size`)
  return 'image/png'
}

function textOf(content: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return null
  }
}

const neither = () => new AppError('unsupported-media-type', { detail: 'A logo is an SVG or a PNG.' })

function refused(code: string, message: string): AppError {
  return new AppError('branding-refused', {
    detail: `The logo ${message}.`,
    errors: [{ path: '/file', code, message }],
  })
}
