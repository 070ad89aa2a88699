import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../../lib/api/problem.ts'
import { useOnline } from '../../../lib/net/useOnline.ts'
import { FailedNotice } from '../../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'

/** What was not sent, why, and that it is kept; its Retry, a form's own button, as soon as there is a network. */
export function Unsent({ title, failure }: { title: string; failure: ApiFailure }) {
  const { t } = useTranslation(['request', 'common'])
  const isOnline = useOnline()
  if (failure.code !== 'unreachable') return <FailedNotice title={title} failure={failure} />
  return (
    <Notice tone="warn" isAlert>
      <p className="font-semibold">{title}</p>
      <p className="text-text-2">{t(isOnline ? 'request:unsent.unreachable' : 'request:unsent.offline')}</p>
      {isOnline && (
        <Button type="submit" size="small" className="mt-1 w-fit">
          {t('common:retry')}
        </Button>
      )}
    </Notice>
  )
}
