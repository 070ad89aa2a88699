import { CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'

/** Beside the name of what no new ticket gets any more. */
export function OutOfUse() {
  const { t } = useTranslation('admin')
  return (
    <Chip>
      <Icon of={CircleSlash} className="size-3.5 text-muted" />
      {t('outOfUse')}
    </Chip>
  )
}
