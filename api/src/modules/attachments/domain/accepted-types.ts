import { type AcceptedExtension, acceptedExtensions } from '@atum-desk/contract/attachments'
import { AppError } from '../../../platform/errors.ts'

/**
 * What a kind of file is sent as, and the media types that its magic bytes may tell: none of them for plain text, which
 * has no magic.
 */
export type Kind = Readonly<{ mimeType: string; magic: readonly string[]; text: boolean }>

const magic = (mimeType: string, ...alike: string[]): Kind => ({ mimeType, magic: [mimeType, ...alike], text: false })
const text = (mimeType: string): Kind => ({ mimeType, magic: [], text: true })
const openXml = (kind: string) => magic(`application/vnd.openxmlformats-officedocument.${kind}`)
const openDocument = (kind: string) => magic(`application/vnd.oasis.opendocument.${kind}`)

/**
 * FIL-2. Screenshots, photos, scans; what a machine wrote and what a person typed; letters, tables, slides; recordings of
 * a screen or a call; and an archive for everything else, which nobody opens by accident. Left out: whatever a browser
 * or a shell would run (HTML, SVG, scripts, programs), and Office files that hold macros or, like .doc and .xls, cannot
 * be told from installers (.msi) by their first bytes.
 */
const kinds = {
  png: magic('image/png', 'image/apng'),
  jpg: magic('image/jpeg'),
  jpeg: magic('image/jpeg'),
  gif: magic('image/gif'),
  webp: magic('image/webp'),
  heic: magic('image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'),
  bmp: magic('image/bmp'),
  tif: magic('image/tiff'),
  tiff: magic('image/tiff'),
  pdf: magic('application/pdf'),
  txt: text('text/plain'),
  log: text('text/plain'),
  csv: text('text/csv'),
  md: text('text/markdown'),
  json: text('application/json'),
  xml: text('application/xml'),
  eml: text('message/rfc822'),
  docx: openXml('wordprocessingml.document'),
  xlsx: openXml('spreadsheetml.sheet'),
  pptx: openXml('presentationml.presentation'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
  zip: magic('application/zip'),
  gz: magic('application/gzip'),
  tgz: magic('application/gzip'),
  '7z': magic('application/x-7z-compressed'),
  mp4: magic('video/mp4', 'video/x-m4v'),
  mov: magic('video/quicktime'),
  webm: magic('video/webm'),
  mp3: magic('audio/mpeg'),
  m4a: magic('audio/x-m4a', 'audio/mp4'),
  wav: magic('audio/wav'),
} as const satisfies Record<AcceptedExtension, Kind>

/** A browser draws these itself, with nothing in them that could run under a sandbox (FIL-4). */
const drawn: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'])
export const mayBeInline = (mimeType: string): boolean => drawn.has(mimeType)

/**
 * Magic that plain text may carry: formats that are text themselves, and the two letters BM of a bitmap, with which a
 * list of cars may begin (a real bitmap holds zeros, which no text does).
 */
const magicOfText: ReadonlySet<string> = new Set([
  'application/xml',
  'text/calendar',
  'text/vcard',
  'text/vtt',
  'image/bmp',
])

/** The kind that a name promises, asked before a byte is read. Throws `unsupported-media-type`. */
export function kindOf(fileName: string): Kind {
  const extension = /[^.]\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase()
  if (isAccepted(extension)) return kinds[extension]
  const promised = extension === undefined ? 'A file without an extension' : `A file of the type .${extension}`
  throw refused(`${promised} is not accepted. Accepted are ${acceptedExtensions.join(', ')}; pack others into a zip.`)
}

/** What the content says: the media type of its magic bytes, if it has any, and whether it is plain text. */
export type Content = Readonly<{ magic: string | null; text: boolean }>

/** The content decides, and has to be what the name promised. Throws `unsupported-media-type`. */
export function expectAgreement(kind: Kind, content: Content): void {
  if (!kind.text && content.magic !== null && kind.magic.includes(content.magic)) return
  if (kind.text && content.text && (content.magic === null || magicOfText.has(content.magic))) return
  const promised = kind.text ? 'plain text (UTF-8, without control characters)' : kind.mimeType
  throw refused(`By its name the file is ${promised}; its content is ${content.magic ?? 'something else'}.`)
}

const isAccepted = (extension: string | undefined): extension is AcceptedExtension =>
  extension !== undefined && Object.hasOwn(kinds, extension)

const refused = (detail: string) => new AppError('unsupported-media-type', { detail })
