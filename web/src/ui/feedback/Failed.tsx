import { CircleAlert, CloudOff, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure, type FailureCode } from '../../lib/api/problem.ts'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'
import { Button } from '../primitives/Button.tsx'

interface FailedProps {
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
  /** It stands where the whole screen would: in its middle, with a sign, as an empty one does. */
  readonly isPage?: boolean
  /** Another way on, beside Retry. */
  readonly children?: ReactNode
}

const signs: Partial<Record<FailureCode, typeof Lock>> = { forbidden: Lock, unreachable: CloudOff }

/** What failed, why, the id to quote, and a way on. */
export function Failed({ title, error, onRetry, isPage = false, children }: FailedProps) {
  const { t } = useTranslation('common')
  const { code, requestId } = asFailure(error)
  return (
    <div
      role="alert"
      className={cx(
        'grid gap-1',
        isPage ? 'm-auto max-w-110 justify-items-center p-8 text-center' : 'justify-items-start p-5',
      )}
    >
      {isPage && <Icon of={signs[code] ?? CircleAlert} className="mb-3 size-8 text-danger" />}
      <p className={cx('font-semibold', isPage ? 'text-lead' : 'text-danger')}>{title}</p>
      <p className="text-text-2">{t(code === 'forbidden' ? 'notYours' : `problem.${code}`)}</p>
      {requestId && (
        <p className="text-meta text-muted">
          {t('requestId')} <bdi className="inline-block max-w-full select-all break-all font-mono">{requestId}</bdi>
        </p>
      )}
      <div className={cx('mt-3 flex flex-wrap gap-2', isPage && 'justify-center')}>
        <Button onClick={onRetry}>{t('retry')}</Button>
        {children}
      </div>
    </div>
  )
}
