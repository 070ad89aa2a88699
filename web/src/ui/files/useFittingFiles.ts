import { useCallback, useState } from 'react'
import { useUploadLimit } from '../../lib/files/useUploadLimit.ts'

/** Lets through what the server would take; the others are named at once, not after their upload. */
export function useFittingFiles(onAdd: (files: readonly File[]) => void) {
  const limit = useUploadLimit()
  const [tooLarge, setTooLarge] = useState<readonly string[]>([])

  const add = useCallback(
    (files: readonly File[]) => {
      const isFitting = ({ size }: File) => limit === undefined || size <= limit
      setTooLarge(files.filter((file) => !isFitting(file)).map(({ name }) => name))
      onAdd(files.filter(isFitting))
    },
    [limit, onAdd],
  )

  return { add, tooLarge, limit }
}
