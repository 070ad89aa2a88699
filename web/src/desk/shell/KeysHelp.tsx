import { useTranslation } from 'react-i18next'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { Key } from '../../ui/primitives/Key.tsx'
import { Sheet } from '../../ui/primitives/Sheet.tsx'

/** What the keys do here and now: an action that is not available is not listed. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const titleOf = useTitle()
  const actions = useBoundActions().filter(({ isAvailable, keys }) => isAvailable && keys.length > 0)
  return (
    <Sheet title={t('help.title')} isOpen={isOpen} onClose={onClose}>
      <dl className="grid">
        {actions.map(({ id, titleKey, keys }) => (
          <div key={id} className="flex items-center justify-between border-line border-b py-2.5 last:border-b-0">
            <dt>{titleOf(titleKey)}</dt>
            <dd className="flex gap-1.5">
              {keys.flatMap((key) => key.split(' ').map((part) => <Key key={`${key} ${part}`} name={part} />))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
