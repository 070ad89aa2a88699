import { useTranslation } from 'react-i18next'
import { variables } from './fill.ts'

/** What may stand in double braces, to be put where the cursor is. */
export function VariableChips({ onInsert }: { onInsert: (words: string) => void }) {
  const { t } = useTranslation('ticket')
  return (
    <ul aria-label={t('snippet.variables')} className="flex flex-wrap gap-1.5">
      {variables.map((name) => (
        <li key={name}>
          <button
            type="button"
            onClick={() => onInsert(`{{${name}}}`)}
            className="min-h-7 rounded-pill border border-line-strong px-2.5 font-mono text-meta text-text-2 hover:bg-surface-3"
            dir="ltr"
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
