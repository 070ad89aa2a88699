import type { Person } from '@atum-desk/contract/people'
import { CircleCheck, CircleSlash, Clock, MailWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { stateOf } from './person-state.ts'

const looks = {
  active: { icon: CircleCheck, colour: 'text-ok' },
  invited: { icon: Clock, colour: 'text-link' },
  lapsed: { icon: MailWarning, colour: 'text-warn' },
  inactive: { icon: CircleSlash, colour: 'text-muted' },
} as const

/** Whether he can come in, and if not, why. */
export function StateChip({ person }: { person: Pick<Person, 'active' | 'invitation'> }) {
  const { t } = useTranslation('people')
  const state = stateOf(person)
  const { icon, colour } = looks[state]
  return (
    <Chip>
      <Icon of={icon} className={cx('size-3.5', colour)} />
      {t(`state.${state}`)}
    </Chip>
  )
}
