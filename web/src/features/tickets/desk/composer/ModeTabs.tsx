import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Key } from '../../../../ui/primitives/Key.tsx'
import { note, reply } from '../ticket/actions.ts'
import type { Mode } from './useSend.ts'

interface ModeTabsProps {
  readonly mode: Mode
  readonly modes: readonly Mode[]
  readonly isOpen: boolean
  readonly onMode: (mode: Mode) => void
}

const keysOf = { reply: reply.keys, note: note.keys }

/** To the customer, or among colleagues. */
export function ModeTabs({ mode, modes, isOpen, onMode }: ModeTabsProps) {
  const { t } = useTranslation('tickets')
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {modes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === mode}
          aria-keyshortcuts={keysOf[one].join(' ')}
          onClick={() => onMode(one)}
          className={cx(
            'inline-flex min-h-7 items-center gap-1.5 rounded-pill border px-3 font-medium text-meta max-tablet:min-h-9 max-tablet:flex-1 max-tablet:justify-center',
            mode === 'note' && (isOpen || undefined) ? 'text-note-text' : 'text-text-2',
            one === mode ? 'border-gold' : 'border-line-strong',
          )}
        >
          {one === 'note' && <Icon name="lock" className="size-3" />}
          {t(`action.${one}`)}
          {keysOf[one].map((key) => (
            <Key key={key} name={key} className="border-current" />
          ))}
        </button>
      ))}
    </div>
  )
}
