import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assignableTeams } from '../../../../people/desk/api.ts'
import { organizationById, personById } from '../../../../people/desk/directory.ts'
import type { ChipMeaning } from './chips.ts'
import { isDateField } from './picked-fields.ts'

const words = ['me', 'mine', 'none'] as const
const presets = ['today', 'yesterday', '7d', '30d', '90d'] as const
const wordOf = (value: unknown) => words.find((word) => word === value)

/** Who or what an id stands for. Until it is known, and where it is gone, the chip says only of what kind it is. */
function useName({ kind, value }: ChipMeaning): string | undefined {
  const id = typeof value === 'string' && wordOf(value) === undefined ? value : ''
  const person = useQuery({ ...personById(id), enabled: id !== '' && (kind === 'assignee' || kind === 'requester') })
  const org = useQuery({ ...organizationById(id), enabled: id !== '' && kind === 'org' })
  const teams = useQuery({ ...assignableTeams, enabled: id !== '' && kind === 'team' })
  if (kind === 'team') return teams.data?.find((team) => team.id === id)?.name
  return kind === 'org' ? org.data : person.data
}

export function useChipWords(chip: ChipMeaning): string {
  const { t } = useTranslation(['lists', 'terms'])
  const name = useName(chip)
  const { kind, value } = chip
  if (kind === 'status') return t(`terms:status.${value}`)
  if (kind === 'priority') return t(`terms:priority.${value}`)
  if (kind === 'q') return t('lists:filter.quoted', { q: value })
  if (kind === 'breached' || kind === 'merged') return t(value ? `lists:filter.${kind}` : `lists:filter.not.${kind}`)
  if (kind === 'escalated') return t('lists:filter.escalated')
  const field = t(`lists:field.${kind}`)
  const word = wordOf(value)
  if (kind === 'assignee' && (word === 'me' || word === 'none')) return t(`lists:filter.assignee.${word}`)
  if (kind === 'team' && (word === 'mine' || word === 'none')) return t(`lists:filter.teams.${word}`)
  if (kind === 'requester' && word === 'me') return t('lists:filter.requesterMe')
  if (isDateField(kind)) {
    const preset = presets.find((one) => one === value)
    return t('lists:filter.is', { field, value: preset ? t(`lists:filter.dates.${preset}`) : value })
  }
  const shown = kind === 'tag' || kind === 'service' ? value : name
  return shown === undefined ? field : t('lists:filter.is', { field, value: shown })
}
