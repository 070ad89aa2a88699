import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { weekdayName } from '../../../../lib/time/days.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { Menu, MenuItem } from '../../../../ui/primitives/Menu.tsx'
import { MenuLine } from '../../../../ui/primitives/MenuChoices.tsx'
import { week } from './week.ts'

interface CopyMenuProps {
  readonly day: number
  readonly onCopy: (days: readonly number[]) => void
}

/** The hours of one day on others: on all of them, or on one. */
export function CopyMenu({ day, onCopy }: CopyMenuProps) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const others = week.filter((one) => one !== day)
  const label = t('hours.copyOf', { day: weekdayName(day, locale) })
  return (
    <Menu trigger={<IconButton label={label} title={label} icon={Copy} />}>
      <MenuItem onSelect={() => onCopy(others)}>{t('hours.copyToAll')}</MenuItem>
      <MenuItem onSelect={() => onCopy(others.filter((one) => one <= 5))}>{t('hours.copyToWeek')}</MenuItem>
      <MenuLine />
      {others.map((one) => (
        <MenuItem key={one} onSelect={() => onCopy([one])}>
          {weekdayName(one, locale)}
        </MenuItem>
      ))}
    </Menu>
  )
}
