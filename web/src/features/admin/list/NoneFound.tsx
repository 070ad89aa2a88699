import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/feedback/Empty.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'

/** Nothing that the filters let through, and the way back. */
export function NoneFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('admin')
  return (
    <Empty title={t('list.noMatch')} text={t('list.noMatchText')}>
      <Button onClick={onClear}>{t('list.clear')}</Button>
    </Empty>
  )
}
