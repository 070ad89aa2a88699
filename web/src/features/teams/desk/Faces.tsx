import type { Reference } from '@atum-desk/contract/common'
import { useTranslation } from 'react-i18next'
import { useListed } from '../../../lib/i18n/useListed.ts'
import { Avatar } from '../../../ui/primitives/Avatar.tsx'

const shown = 4

/** The first few of a team, and how many there are. */
export function Faces({ people }: { people: readonly Reference[] }) {
  const { t } = useTranslation('teams')
  const listed = useListed()
  if (people.length === 0) return <span className="text-muted">{t('list.nobody')}</span>
  const names = listed(people.map(({ name }) => name))
  return (
    <span title={names} className="flex items-center gap-2">
      <span className="flex gap-0.5">
        {people.slice(0, shown).map(({ id, name }) => (
          <Avatar key={id} name={name} isStaff size="small" />
        ))}
      </span>
      <span className="text-meta text-text-2">{t('list.members', { count: people.length })}</span>
    </span>
  )
}
