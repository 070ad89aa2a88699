import { useTranslation } from 'react-i18next'
import { useGroupFocus } from '../../../../lib/focus/useGroupFocus.ts'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ActionMenu } from '../../../../ui/primitives/ActionMenu.tsx'
import type { TicketScope } from './actions.ts'
import { headerActions } from './header-actions.ts'

/** On a phone the step that comes next, and all others behind a menu. */
export function TicketButtons({ scope }: { scope: TicketScope }) {
  const { t } = useTranslation('tickets')
  const actions = headerActions(scope)
  const group = useGroupFocus()
  const last = actions.at(-1)
  if (!last) return null
  const others = actions.slice(0, -1)
  return (
    <fieldset
      aria-label={t('ticket.actions')}
      ref={group}
      tabIndex={-1}
      className="flex flex-wrap gap-2 rounded-control"
    >
      <div className="flex flex-wrap gap-2 max-tablet:hidden">
        {others.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </div>
      <div className="grid max-tablet:flex-1">
        <ActionButton key={last.id} action={last} tone="primary" />
      </div>
      <div className="tablet:hidden">
        <ActionMenu label={t('ticket.more')} actions={others} />
      </div>
    </fieldset>
  )
}
