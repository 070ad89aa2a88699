import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useListed } from '../../../../../lib/i18n/useListed.ts'
import type { PickOption } from '../../../../../ui/primitives/pick-list.ts'
import { assignablePeople, assignableTeams } from '../../../../people/desk/api.ts'
import { customersNamed, organizationsNamed } from '../../../../people/desk/directory.ts'
import { services } from '../../../../services/desk/api.ts'
import { tagsNamed } from '../../api/tags.ts'
import { personOption } from '../../sheets/assignees.tsx'
import type { PickedField } from './picked-fields.ts'

const asOption = ({ id, name }: { id: string; name: string }): PickOption => ({ value: id, title: name })

/** What can be picked for this field; undefined while it is on its way. Only what is asked for is fetched. */
export function useFilterOptions(field: PickedField, typed: string) {
  const { t } = useTranslation('lists')
  const listed = useListed()
  const of = (one: PickedField) => ({ enabled: field === one })
  const people = useQuery({ ...assignablePeople, ...of('assignee') })
  const teams = useQuery({ ...assignableTeams, ...of('team') })
  const orgs = useQuery({ ...organizationsNamed(typed), ...of('org') })
  const customers = useQuery({ ...customersNamed(typed), ...of('requester') })
  const tags = useQuery({ ...tagsNamed(typed), ...of('tag') })
  const offered = useQuery({ ...services, ...of('service') })

  const ownTeams = (['mine', 'none'] as const).map((value) => ({ value, title: t(`filter.teams.${value}`) }))
  const found: Partial<Record<PickedField, readonly PickOption[] | undefined>> = {
    assignee: people.data?.map((person) => ({ ...personOption(person, listed), value: person.id })),
    team: teams.data && [...ownTeams, ...teams.data.map(asOption)],
    org: orgs.data?.map(asOption),
    requester: customers.data?.map(({ id, name, email }) => ({ value: id, title: name, text: email })),
    tag: tags.data?.map((tag) => ({ value: tag, title: tag })),
    service: offered.data?.map(({ name }) => ({ value: name, title: name })),
  }
  const failed = [people, teams, orgs, customers, tags, offered].find(({ isError }) => isError)
  return { options: found[field], failed }
}
