import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Icon } from '../../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../../ui/primitives/Button.tsx'
import { unknownIn } from '../filter-params.ts'
import type { ChangeFilters } from '../useTicketFilters.ts'

/** An address that was typed, or kept since an older version: the list is longer than it was asked for, and says why. */
export function UnknownFilters({ change }: { change: ChangeFilters }) {
  const { t } = useTranslation('lists')
  const unknown = unknownIn(useSearchParams()[0])
  if (unknown.length === 0) return null
  return (
    <p role="status" className="flex gap-2 text-meta text-warn">
      <Icon of={TriangleAlert} className="mt-1.5 size-3.5 flex-none" />
      <span className="wrap-anywhere min-w-0 leading-7">
        {t('filter.unknown')} <bdi className="font-mono">{unknown.join(', ')}</bdi>{' '}
        <Button tone="quiet" size="small" onClick={() => change(() => ({}))}>
          {t('filter.forget')}
        </Button>
      </span>
    </p>
  )
}
