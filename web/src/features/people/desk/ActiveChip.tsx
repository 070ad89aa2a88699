import { CircleCheck, CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { Chip } from '../../../ui/primitives/Chip.tsx'

/** Whether somebody or something is still in use. */
export function ActiveChip({ isActive }: { isActive: boolean }) {
  const { t } = useTranslation('people')
  return (
    <Chip>
      <Icon of={isActive ? CircleCheck : CircleSlash} className={cx('size-3.5', isActive ? 'text-ok' : 'text-muted')} />
      {t(isActive ? 'state.active' : 'state.inactive')}
    </Chip>
  )
}
