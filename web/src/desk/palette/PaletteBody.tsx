import { Search } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icons/Icon.tsx'
import { PaletteRows } from './PaletteRows.tsx'
import type { PaletteItem } from './palette-item.ts'
import { usePaletteCursor } from './usePaletteCursor.ts'
import { usePaletteGroups } from './usePaletteGroups.ts'

interface PaletteBodyProps {
  readonly onRun: (item: PaletteItem) => void
  readonly onClose: () => void
}

/** ARIA’s combobox with an open list: the cursor stays in the field. */
export function PaletteBody({ onRun, onClose }: PaletteBodyProps) {
  const { t } = useTranslation('palette')
  const [typed, setTyped] = useState('')
  const { groups, isFinding, isAwaited } = usePaletteGroups(typed)
  const { listId, active, idOf, point, onKeyDown } = usePaletteCursor({ groups, typed, isAwaited, onRun })
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.code !== 'KeyK') return onKeyDown(event)
    event.preventDefault()
    onClose()
  }
  return (
    <>
      <div className="flex items-center gap-3 border-line border-b ps-4 pe-3">
        <Icon of={Search} className="size-4.5 text-muted" />
        <input
          role="combobox"
          aria-label={t('title')}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active && idOf(active)}
          aria-autocomplete="list"
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKey}
          className="h-13 min-w-0 flex-1 bg-transparent text-[16px] outline-none placeholder:text-muted"
        />
      </div>
      <div id={listId} role="listbox" aria-label={t('title')} className="max-h-[60dvh] overflow-y-auto p-1.5">
        {groups.map((group) => (
          <PaletteRows key={group.title} {...{ group, active, idOf, onPoint: point, onRun }} />
        ))}
      </div>
      <p role="status" className="sr-only">
        {isFinding && t('finding')}
      </p>
    </>
  )
}
