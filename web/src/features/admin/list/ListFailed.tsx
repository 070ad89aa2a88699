import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../lib/api/problem.ts'
import { Empty } from '../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'

interface ListFailedProps {
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
  /** Takes away what narrows the list. Left out while nothing does. */
  readonly onClear?: (() => void) | undefined
}

/** Why there is no list. A filter of the address that is not known is not tried again: it can be taken away. */
export function ListFailed({ title, error, onRetry, onClear }: ListFailedProps) {
  const { t } = useTranslation('admin')
  if (!onClear || asFailure(error).code !== 'validation-failed')
    return <Failed isPage title={title} error={error} onRetry={onRetry} />
  return (
    <Empty title={t('list.unknown')} text={t('list.unknownText')}>
      <Button onClick={onClear}>{t('list.clear')}</Button>
    </Empty>
  )
}
