import type { TeamWorkload } from '@atum-desk/contract/assignment'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { Switch } from '../../../../ui/primitives/Switch.tsx'
import { useDuty } from './useDuty.ts'

type Member = TeamWorkload['members'][number]

interface MemberRowProps {
  readonly teamId: string
  readonly member: Member
  readonly onEdit: () => void
}

/** What somebody has in hand, how much may come, and whether any comes at all. */
export function MemberRow({ teamId, member, onEdit }: MemberRowProps) {
  const { t } = useTranslation('teams')
  const { name, onDuty, skills } = member
  const setDuty = useDuty(teamId, member)
  return (
    <li className="grid items-center gap-x-4 gap-y-2.5 border-line border-b px-3.5 py-3 last:border-0 tablet:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <span className="flex min-w-0 items-center gap-2.5">
        <Avatar name={name} isStaff />
        <bdi className="truncate font-medium">{name}</bdi>
      </span>
      <InHand member={member} />
      <span className="flex flex-wrap gap-1.5">
        {skills.map((skill) => (
          <Chip key={skill}>
            <bdi>{skill}</bdi>
          </Chip>
        ))}
        {skills.length === 0 && <span className="text-meta text-muted">{t('work.noSkills')}</span>}
      </span>
      <span className="flex items-center justify-between gap-4">
        <Switch label={t('work.duty')} value={onDuty} onChange={setDuty} />
        <IconButton label={t('work.edit', { name: isolated(name) })} icon={SlidersHorizontal} onClick={onEdit} />
      </span>
    </li>
  )
}

function InHand({ member: { openCount, capacity, available } }: { member: Member }) {
  const { t } = useTranslation('teams')
  return (
    <span className="grid gap-1">
      <span className="text-meta text-text-2 tabular-nums">
        {capacity === null
          ? t('work.inHand', { count: openCount })
          : t('work.inHandOf', { count: openCount, capacity })}
        {!available && <span className="ms-2 text-muted">{t('work.noMore')}</span>}
      </span>
      {capacity !== null && (
        <progress aria-hidden="true" max={Math.max(capacity, 1)} value={openCount} className="progress" />
      )}
    </span>
  )
}
