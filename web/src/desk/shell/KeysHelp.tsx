import { useTranslation } from 'react-i18next'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { Sheet } from '../../ui/primitives/Sheet.tsx'
import { isEverywhere } from './actions.ts'
import { KeysList } from './KeysList.tsx'

/** What the keys do here and now: an action that is not available is not listed. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const actions = useBoundActions().filter(({ isAvailable, keys }) => isAvailable && keys.length > 0)
  return (
    <Sheet title={t('help.title')} isOpen={isOpen} onClose={onClose}>
      <div className="grid gap-5">
        <KeysList title={t('help.here')} actions={actions.filter((action) => !isEverywhere(action))} />
        <KeysList title={t('help.everywhere')} actions={actions.filter(isEverywhere)} />
      </div>
    </Sheet>
  )
}
