import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../ui/primitives/VisuallyHidden.tsx'

interface CountProps {
  readonly of: { readonly amount: number; readonly isMore: boolean } | undefined
}

/** How many wait behind a link. Beyond what is counted the exact number tells nobody more. */
export function Count({ of: count }: CountProps) {
  const { t } = useTranslation('desk')
  if (!count || count.amount === 0) return null
  return (
    <span className="font-medium text-gold-text tabular-nums">
      <span aria-hidden="true">{count.isMore ? t('nav.more', { amount: count.amount }) : count.amount}</span>
      <VisuallyHidden>{t('nav.count', { count: count.amount })}</VisuallyHidden>
    </span>
  )
}
