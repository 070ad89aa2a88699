import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { Button } from '../primitives/Button.tsx'

interface FailedProps {
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
}

/** What failed, why, the id to quote, and a way on. */
export function Failed({ title, error, onRetry }: FailedProps) {
  const { t } = useTranslation('common')
  const { code, requestId } = asFailure(error)
  return (
    <div role="alert" className="grid justify-items-start gap-1 p-5">
      <p className="font-semibold text-danger">{title}</p>
      <p className="text-text-2">{t(`problem.${code}`)}</p>
      {requestId && (
        <p className="text-meta text-muted">
          {t('requestId')} <bdi className="select-all font-mono">{requestId}</bdi>
        </p>
      )}
      <Button className="mt-3" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  )
}
