import type { Person } from '@atum-desk/contract/people'
import { cx } from '../../../../ui/cx.ts'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import type { Requester } from './draft.ts'
import { requesterOf } from './requester.ts'

interface RequesterOptionProps {
  readonly id: string
  readonly person: Person
  readonly isActive: boolean
  readonly onPick: (requester: Requester) => void
}

export function RequesterOption({ id, person, isActive, onPick }: RequesterOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field’s, which keeps the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(requesterOf(person))}
      className={cx(
        'flex min-h-11 cursor-pointer items-center gap-2.5 rounded-nav px-3 py-1 hover:bg-surface-3',
        isActive && 'bg-surface-3',
      )}
    >
      <Avatar name={person.name} size="small" />
      <span className="grid min-w-0 flex-1">
        <bdi className="w-fit max-w-full truncate">{person.name}</bdi>
        <bdi className="w-fit max-w-full truncate text-meta text-muted">
          {person.organization?.name} · {person.email}
        </bdi>
      </span>
    </div>
  )
}
