import type { Action } from '../../../../lib/actions/action.ts'

interface OrganizationScope {
  readonly isActive: boolean
  readonly setActive: (isActive: boolean) => void
}

const deactivate: Action<OrganizationScope> = {
  id: 'organization.deactivate',
  titleKey: 'people:action.deactivate',
  keys: [],
  when: ({ isActive }) => isActive,
  run: ({ setActive }) => setActive(false),
}

const reactivate: Action<OrganizationScope> = {
  id: 'organization.reactivate',
  titleKey: 'people:action.reactivate',
  keys: [],
  when: ({ isActive }) => !isActive,
  run: ({ setActive }) => setActive(true),
}

export const organizationActions = [deactivate, reactivate] as const
