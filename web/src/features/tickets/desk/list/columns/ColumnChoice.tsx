import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../../ui/primitives/IconButton.tsx'
import { type ColumnName, movedColumn } from './columns.ts'

interface ColumnChoiceProps {
  readonly name: ColumnName
  readonly shown: readonly ColumnName[]
  readonly onChoose: (shown: readonly ColumnName[]) => void
}

/** One column: there or not, one place earlier or later. The ticket itself is always there, and first. */
export function ColumnChoice({ name, shown, onChoose }: ColumnChoiceProps) {
  const { t } = useTranslation('lists')
  const at = shown.indexOf(name)
  const isFixed = name === 'ticket'
  const title = t(`column.${name}`)
  return (
    <li className="flex min-h-9 items-center gap-1 border-line border-b last:border-b-0">
      <label className="flex flex-1 cursor-pointer items-center gap-3 py-1.5">
        <input
          type="checkbox"
          checked={at >= 0}
          disabled={isFixed}
          onChange={() => onChoose(at < 0 ? [...shown, name] : shown.filter((other) => other !== name))}
          className="tick disabled:opacity-50"
        />
        {title}
      </label>
      {at >= 0 && !isFixed && (
        <>
          <IconButton
            label={t('display.earlier', { column: title })}
            icon={ChevronUp}
            disabled={at <= 1}
            onClick={() => onChoose(movedColumn(shown, name, -1))}
          />
          <IconButton
            label={t('display.later', { column: title })}
            icon={ChevronDown}
            disabled={at === shown.length - 1}
            onClick={() => onChoose(movedColumn(shown, name, 1))}
          />
        </>
      )}
    </li>
  )
}
