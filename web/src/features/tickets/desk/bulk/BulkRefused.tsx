import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { placeInList } from '../list/selected-row.ts'
import type { Refused } from './useBulk.ts'

/** Each ticket that was not changed, why, and the way to it. They stay marked, to be tried again. */
export function BulkRefused({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common'])
  return (
    <Sheet
      title={t('lists:bulk.refused', { count: refused.length })}
      isOpen={refused.length > 0}
      onClose={onClose}
      focusAfter={placeInList}
    >
      <div className="grid gap-5">
        <ul className="-mx-2 grid max-h-[55dvh] gap-0.5 overflow-y-auto px-2">
          {refused.map(({ before: { id, number, title }, refused: code }) => (
            <li key={id} className="grid gap-0.5 border-line border-b py-2.5 last:border-b-0">
              <Link to={`/tickets/${number}`} className="flex min-w-0 items-baseline gap-2 rounded-nav hover:underline">
                <bdi className="flex-none font-mono text-meta text-muted">{number}</bdi>
                <bdi className="truncate font-medium">{title}</bdi>
              </Link>
              <p className="text-meta text-text-2">{t(`common:problem.${code}`)}</p>
            </li>
          ))}
        </ul>
        <Button onClick={onClose} className="justify-self-end">
          {t('common:close')}
        </Button>
      </div>
    </Sheet>
  )
}
