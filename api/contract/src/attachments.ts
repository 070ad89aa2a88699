import { type Static, Type } from 'typebox'
import { MergedFrom } from './comments.ts'
import { Id, Instant, nullable, page, query, Reference } from './common.ts'

/** What a file's name may end in (FIL-2). The content has to agree. */
export const acceptedExtensions = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'heic',
  'bmp',
  'tif',
  'tiff',
  'pdf',
  'txt',
  'log',
  'csv',
  'md',
  'json',
  'xml',
  'eml',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'zip',
  'gz',
  'tgz',
  '7z',
  'mp4',
  'mov',
  'webm',
  'mp3',
  'm4a',
  'wav',
] as const
export type AcceptedExtension = (typeof acceptedExtensions)[number]

export const maxFileNameLength = 255

export const Attachment = Type.Object(
  {
    id: Id,
    ticketId: Id,
    commentId: nullable(Id),
    fileName: Type.String({
      minLength: 1,
      maxLength: maxFileNameLength,
      description: 'For people; it is never a path.',
    }),
    mimeType: Type.String({ description: 'As the content says, not as the client did.' }),
    sizeBytes: Type.Integer({ minimum: 1 }),
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    }),
    internal: Type.Optional(Type.Boolean({ description: 'A file that no customer sees. Told to staff only.' })),
    uploadedBy: Reference,
    mergedFrom: Type.Optional(MergedFrom),
    createdAt: Instant,
  },
  { title: 'Attachment' },
)
export type Attachment = Static<typeof Attachment>

export const AttachmentPage = page(Attachment, { title: 'AttachmentPage', description: 'Oldest first.' })

export const UploadQuery = query(
  {
    commentId: Type.Optional(Type.String({ ...Id, description: 'The comment it belongs to, of the same author.' })),
    internal: Type.Optional(
      Type.Boolean({ description: 'For staff: hide it from the customer. An internal note’s files are.' }),
    ),
  },
  { title: 'UploadQuery' },
)
export type UploadQuery = Static<typeof UploadQuery>

const types = acceptedExtensions.map((extension) => `.${extension}`).join(' ')

export const UploadForm = Type.Object(
  { file: Type.String({ format: 'binary', description: `One file: ${types}` }) },
  { title: 'UploadForm', additionalProperties: false },
)

export const DownloadQuery = query(
  { inline: Type.Optional(Type.Boolean({ description: 'Show it rather than save it; for images and PDF.' })) },
  { title: 'DownloadQuery' },
)
export type DownloadQuery = Static<typeof DownloadQuery>
