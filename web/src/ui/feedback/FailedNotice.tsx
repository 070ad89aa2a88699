import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../lib/api/problem.ts'
import { Notice } from './Notice.tsx'

/** What a form's sending came to, beside its button: what failed, why, and the id to quote. What was typed stays. */
export function FailedNotice({ title, failure }: { title: string; failure: ApiFailure }) {
  const { t } = useTranslation('common')
  return (
    <Notice tone="danger" isAlert>
      <p className="font-semibold">{title}</p>
      <p className="text-text-2">{t(`problem.${failure.code}`)}</p>
      {failure.requestId && (
        <p className="text-meta text-muted">
          {t('requestId')}{' '}
          <bdi className="inline-block max-w-full select-all break-all font-mono">{failure.requestId}</bdi>
        </p>
      )}
    </Notice>
  )
}
