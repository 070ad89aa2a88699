import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUploadLimit } from '../../lib/files/useUploadLimit.ts'
import { isolated } from '../../lib/i18n/isolated.ts'
import { useListed } from '../../lib/i18n/useListed.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { fileSize } from '../../lib/time/format.ts'

const namesOf = (files: readonly File[]) => files.map(({ name }) => isolated(name))

/** Lets through what the server would take; of the others it is said at once why not, not after their upload. */
export function useFittingFiles(onAdd: (files: readonly File[]) => void) {
  const { t } = useTranslation('common')
  const { locale } = useLocale()
  const listed = useListed()
  const limit = useUploadLimit() ?? Number.POSITIVE_INFINITY
  const [left, setLeft] = useState<Readonly<Record<'empty' | 'large', readonly string[]>>>({ empty: [], large: [] })

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
    left.large.length > 0 && t('files.tooLarge', { names: listed(left.large), size: fileSize(limit, locale) }),
    left.empty.length > 0 && t('files.empty', { names: listed(left.empty) }),
  ].filter((words) => words !== false)
  return { add, refusals }
}
