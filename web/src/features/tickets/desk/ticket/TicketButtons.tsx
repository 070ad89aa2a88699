import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ActionMenu } from '../../../../ui/primitives/ActionMenu.tsx'
import type { TicketScope } from './actions.ts'
import { headerActions } from './header-actions.ts'

/** On a phone the step that comes next, and all others behind a menu. */
export function TicketButtons({ scope }: { scope: TicketScope }) {
  const { t } = useTranslation('tickets')
  const actions = headerActions(scope)
  const last = actions.at(-1)
  if (!last) return null
  const others = actions.slice(0, -1)
  return (
    <div className="flex flex-wrap gap-2">
      <div className="flex flex-wrap gap-2 max-tablet:hidden">
        {others.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </div>
      <div className="grid max-tablet:flex-1">
        <ActionButton action={last} tone="primary" />
      </div>
      <div className="tablet:hidden">
        <ActionMenu label={t('ticket.more')} actions={others} />
      </div>
    </div>
  )
}
