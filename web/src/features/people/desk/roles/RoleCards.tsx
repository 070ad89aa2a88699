import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { Switch } from '../../../../ui/primitives/Switch.tsx'
import { canHold, isTicked } from './matrix.ts'
import type { MatrixProps } from './matrix-props.ts'
import { usePermissionWords } from './usePermissionWords.ts'
import { useRoleTitle } from './useRoleTitle.ts'

/** The matrix of a narrow screen: one role at a time. */
export function RoleCards({ groups, roles, matrix: { ticks, tick } }: MatrixProps) {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitle()
  const wordsOf = usePermissionWords()
  const [name, setName] = useState(roles[0]?.name ?? '')
  const role = roles.find((one) => one.name === name) ?? roles[0]
  if (!role) return null
  return (
    <div className="grid gap-6 p-4">
      <div className="grid grid-cols-[1fr_auto] items-end gap-2">
        <Select
          label={t('field.role')}
          value={role.name}
          onChange={(event) => setName(event.target.value)}
          options={roles.map((one) => ({ value: one.name, title: titleOf(one) }))}
        />
        <ButtonLink to={`/admin/roles/${role.name}`}>{t('roles.edit')}</ButtonLink>
      </div>
      {groups.map((group) => {
        const fitting = group.entries.filter((entry) => canHold(role, entry))
        return (
          fitting.length > 0 && (
            <section key={group.name} aria-labelledby={`group-${group.name}`} className="grid gap-3">
              <h2 id={`group-${group.name}`} className="font-semibold">
                {t(`roles.group.${group.name}`)}
              </h2>
              {fitting.map((entry) => (
                <Switch
                  key={entry.name}
                  label={wordsOf(entry.name)}
                  value={isTicked(ticks, role, entry.name)}
                  onChange={(isOn) => tick(role, [entry.name], isOn)}
                />
              ))}
            </section>
          )
        )
      })}
    </div>
  )
}
