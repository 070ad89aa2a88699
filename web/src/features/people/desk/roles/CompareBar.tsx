import type { Role } from '@atum-desk/contract/roles'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { FilterSelect } from '../../../admin/list/FilterSelect.tsx'
import { useRoleTitle } from './useRoleTitle.ts'

interface CompareBarProps {
  readonly roles: readonly Role[]
  readonly filters: Readonly<Record<'one' | 'other', string>>
  readonly change: (next: Partial<Record<'one' | 'other', string>>) => void
}

/** Two roles beside each other. In the address, so that the difference can be sent to somebody. */
export function CompareBar({ roles, filters, change }: CompareBarProps) {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitle()
  const options = (but: string) =>
    roles.filter(({ name }) => name !== but).map((role) => ({ value: role.name, title: titleOf(role) }))
  return (
    <div className="flex flex-none flex-wrap items-center gap-2 border-line border-b px-4 py-2 tablet:px-6">
      <span className="text-text-2">{t('roles.compare')}</span>
      <FilterSelect
        label={t('roles.first')}
        any={t('roles.choose')}
        options={options(filters.other)}
        value={filters.one}
        onChange={(one) => change({ one })}
      />
      <span className="text-text-2">{t('roles.with')}</span>
      <FilterSelect
        label={t('roles.second')}
        any={t('roles.choose')}
        options={options(filters.one)}
        value={filters.other}
        onChange={(other) => change({ other })}
      />
      {(filters.one || filters.other) && (
        <Button tone="quiet" onClick={() => change({ one: '', other: '' })}>
          {t('roles.all')}
        </Button>
      )}
    </div>
  )
}
