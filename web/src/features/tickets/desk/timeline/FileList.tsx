import type { Attachment } from '@atum-desk/contract/attachments'
import { FileLink } from './FileLink.tsx'

export function FileList({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null
  return (
    <ul className="flex min-w-0 flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="min-w-0 max-w-full">
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  )
}
