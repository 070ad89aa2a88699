import type { Organization } from '@atum-desk/contract/organizations'
import { useMemo } from 'react'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ActiveChip } from '../ActiveChip.tsx'
import { organizationActions } from './actions.ts'
import { useOrganizationState } from './useOrganizationState.ts'

/** What can be done to an organization, beside changing its fields. */
export function OrganizationButtons({ organization }: { organization: Organization }) {
  const setActive = useOrganizationState(organization)
  useActions(
    organizationActions,
    useMemo(() => ({ isActive: organization.active, setActive }), [organization.active, setActive]),
  )
  return (
    <>
      {!organization.active && <ActiveChip isActive={false} />}
      {organizationActions.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
    </>
  )
}
