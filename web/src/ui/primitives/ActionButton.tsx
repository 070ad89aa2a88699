import { useBoundActions } from '../../lib/actions/useActions.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { Button, type ButtonTone } from './Button.tsx'
import { Key } from './Key.tsx'

/** The first door of an action. It is there only while the action is available. */
export function ActionButton({ action, tone = 'plain' }: { action: { readonly id: string }; tone?: ButtonTone }) {
  const titleOf = useTitle()
  const bound = useBoundActions().find(({ id }) => id === action.id)
  if (!bound?.isAvailable) return null
  return (
    <Button tone={tone} onClick={bound.run} aria-keyshortcuts={bound.keys.join(' ')}>
      {titleOf(bound.titleKey)}
      {bound.keys.map((key) => (
        <Key key={key} name={key} {...(tone === 'primary' && { className: 'border-current' })} />
      ))}
    </Button>
  )
}
