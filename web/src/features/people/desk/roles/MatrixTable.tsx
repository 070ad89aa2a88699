import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { moveInGrid } from './grid-keys.ts'
import { MatrixGroup } from './MatrixGroup.tsx'
import type { MatrixProps } from './matrix-props.ts'
import { useRoleTitle } from './useRoleTitle.ts'

/** Permissions down, roles across. Head and first column stay in sight. */
export function MatrixTable({ groups, roles, matrix }: MatrixProps) {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitle()
  return (
    <table className="w-full border-separate border-spacing-0" onKeyDown={moveInGrid}>
      <caption className="sr-only">{t('roles.list')}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky inset-s-0 top-0 z-2 min-w-64 border-line border-b bg-surface-1 px-4 py-2 text-start font-medium text-meta text-muted tablet:ps-6"
          >
            {t('roles.permission')}
          </th>
          {roles.map((role) => (
            <th
              key={role.name}
              scope="col"
              className="sticky top-0 z-1 w-32 min-w-28 border-line border-b bg-surface-1 px-2 py-2 text-center align-bottom"
            >
              <Link
                to={`/admin/roles/${role.name}`}
                className="rounded-nav font-medium underline decoration-line-strong underline-offset-4 hover:decoration-current"
              >
                <bdi>{titleOf(role)}</bdi>
              </Link>
              <span className="block font-normal text-meta text-muted">{t(`roles.for.${role.audience}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <MatrixGroup key={group.name} group={group} roles={roles} matrix={matrix} />
      ))}
    </table>
  )
}
