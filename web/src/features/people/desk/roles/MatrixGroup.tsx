import { useTranslation } from 'react-i18next'
import { Box } from './Box.tsx'
import { canHold, groupState, isTicked } from './matrix.ts'
import type { MatrixProps } from './matrix-props.ts'
import { usePermissionWords } from './usePermissionWords.ts'
import { useRoleTitle } from './useRoleTitle.ts'

interface MatrixGroupProps extends Omit<MatrixProps, 'groups'> {
  readonly group: MatrixProps['groups'][number]
}

/** A group of permissions: its own row ticks all that the role can hold. */
export function MatrixGroup({ group: { name, entries }, roles, matrix: { ticks, tick } }: MatrixGroupProps) {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitle()
  const wordsOf = usePermissionWords()
  return (
    <tbody>
      <tr data-row>
        <th
          scope="rowgroup"
          className="sticky inset-s-0 border-line border-b bg-surface-2 px-4 py-1.5 text-start font-semibold tablet:ps-6"
        >
          {t(`roles.group.${name}`)}
        </th>
        {roles.map((role) => {
          const state = groupState(ticks, role, entries)
          const fitting = entries.filter((entry) => canHold(role, entry)).map((entry) => entry.name)
          return (
            <td key={role.name} className="border-line border-b bg-surface-2">
              {state && (
                <Box
                  label={t('roles.boxOf', { permission: t(`roles.group.${name}`), role: titleOf(role) })}
                  role={role.name}
                  state={state}
                  onChange={() => tick(role, fitting, state !== 'all')}
                />
              )}
            </td>
          )
        })}
      </tr>
      {entries.map((entry) => (
        <tr key={entry.name} data-row className="group">
          <th
            scope="row"
            className="sticky inset-s-0 border-line border-b bg-surface-1 px-4 py-1 text-start font-normal text-text-2 group-hover:bg-surface-2 tablet:ps-6"
          >
            {wordsOf(entry.name)}
          </th>
          {roles.map((role) => (
            <td key={role.name} className="border-line border-b text-center text-muted group-hover:bg-surface-2">
              {canHold(role, entry) ? (
                <Box
                  label={t('roles.boxOf', { permission: wordsOf(entry.name), role: titleOf(role) })}
                  role={role.name}
                  state={isTicked(ticks, role, entry.name) ? 'all' : 'none'}
                  isChanged={ticks[role.name]?.[entry.name] !== undefined}
                  onChange={(isOn) => tick(role, [entry.name], isOn)}
                />
              ) : (
                <span title={t('roles.noEffect')}>–</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
