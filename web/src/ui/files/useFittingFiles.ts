import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUploadLimit } from '../../lib/files/useUploadLimit.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { fileSize } from '../../lib/time/format.ts'

const namesOf = (files: readonly File[]) => files.map(({ name }) => name).join(', ')

/** Lets through what the server would take; of the others it is said at once why not, not after their upload. */
export function useFittingFiles(onAdd: (files: readonly File[]) => void) {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  const limit = useUploadLimit() ?? Number.POSITIVE_INFINITY
  const [left, setLeft] = useState<{ readonly empty: string; readonly large: string }>({ empty: '', large: '' })

  const add = useCallback(
    (files: readonly File[]) => {
      const isFitting = ({ size }: File) => size > 0 && size <= limit
      setLeft({
        empty: namesOf(files.filter(({ size }) => size === 0)),
        large: namesOf(files.filter(({ size }) => size > limit)),
      })
      onAdd(files.filter(isFitting))
    },
    [limit, onAdd],
  )

  const refusals = [
    left.large && t('files.tooLarge', { names: left.large, size: fileSize(limit, locale) }),
    left.empty && t('files.empty', { names: left.empty }),
  ].filter(Boolean)
  return { add, refusals }
}
