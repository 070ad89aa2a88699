import type { Setup } from '@atum-desk/contract/setup'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/primitives/VisuallyHidden.tsx'
import { screenOf } from './screens.ts'

/** A step with its state, and the screen on which it is done. */
export function Step({ step, done, optional }: Setup['steps'][number]) {
  const { t } = useTranslation('setup')
  return (
    <li className="grid">
      <Link
        to={screenOf[step]}
        className="flex items-start gap-2.5 rounded-control border border-line bg-surface-2 px-3 py-2.5 hover:border-line-strong hover:bg-surface-3"
      >
        <Icon
          name={done ? 'discCheck' : 'ring'}
          className={cx('mt-0.5 size-4', done ? 'text-status-done' : 'text-muted')}
        />
        <span className="grid min-w-0 gap-0.5">
          <span className={cx('font-medium', done && 'text-text-2')}>
            {t(`step.${step}.title`)}
            <VisuallyHidden>{t(done ? 'done' : 'open')}</VisuallyHidden>
            {optional && !done && <span className="ms-1.5 font-normal text-meta text-muted">{t('optional')}</span>}
          </span>
          <span className="text-meta text-muted">{t(`step.${step}.text`)}</span>
        </span>
      </Link>
    </li>
  )
}
