import { Eye, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoundActions } from '../../../../lib/actions/useActions.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Key } from '../../../../ui/primitives/Key.tsx'
import { note, reply } from '../ticket/actions.ts'
import type { Mode } from './useSend.ts'

interface ModeTabsProps {
  readonly mode: Mode
  readonly modes: readonly Mode[]
  readonly isOpen: boolean
  readonly isPreview: boolean
  readonly onMode: (mode: Mode) => void
  readonly onPreview: () => void
}

const actions = { reply, note }

/** To the customer, or among colleagues; and as it is typed, or as it will look. */
export function ModeTabs({ mode, modes, isOpen, isPreview, onMode, onPreview }: ModeTabsProps) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const isNote = mode === 'note'
  const bound = useBoundActions()
  const keysOf = (one: Mode) => bound.find(({ id }) => id === actions[one].id)?.keys ?? []
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {modes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === mode}
          aria-keyshortcuts={keysOf(one).join(' ')}
          onClick={() => onMode(one)}
          className={cx(
            'inline-flex min-h-7 items-center gap-1.5 rounded-pill border px-3 font-medium text-meta max-tablet:min-h-9 max-tablet:flex-1 max-tablet:justify-center',
            isNote && isOpen ? 'text-note-text' : 'text-text-2',
            one === mode ? 'border-gold' : 'border-line-strong',
          )}
        >
          {one === 'note' && <Icon name="lock" className="size-3" />}
          {t(`tickets:action.${one}`)}
          {keysOf(one).map((key) => (
            <Key key={key} name={key} className="border-current" />
          ))}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={isPreview}
        aria-keyshortcuts="Control+Shift+P"
        onClick={onPreview}
        className={cx(
          'ms-auto inline-flex min-h-7 items-center gap-1.5 rounded-nav px-2 text-meta hover:bg-surface-3 max-tablet:min-h-9',
          isNote ? 'text-note-text' : 'text-text-2',
          !isOpen && 'max-tablet:hidden',
        )}
      >
        <Icon of={isPreview ? Pencil : Eye} className="size-3.5" />
        {t(isPreview ? 'ticket:preview.write' : 'ticket:preview.show')}
      </button>
    </div>
  )
}
