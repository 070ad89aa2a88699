import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { AudienceCell } from './AudienceCell.tsx'
import { asShipped, audiences, type Rule, type RuleChange, turned } from './rules.ts'

interface RuleRowProps {
  readonly rule: Rule
  readonly onChange: (changes: RuleChange[]) => void
}

/** One event: a row of cells, or, where there is no room for columns, those who can be told under one another. */
export function RuleRow({ rule, onChange }: RuleRowProps) {
  const { t } = useTranslation(['channels', 'notifications'])
  const title = t(`notifications:desk.when.${rule.event}`)
  const back = asShipped(rule)
  return (
    <fieldset className="grid items-center gap-x-3 gap-y-1 rounded-control border border-line bg-surface-2 px-4 py-2 split:grid-cols-[minmax(0,2fr)_repeat(6,minmax(0,1fr))]">
      <legend className="sr-only">{title}</legend>
      <div className="flex min-h-control items-center gap-2">
        <span aria-hidden="true" className="min-w-0 flex-1 font-medium">
          {title}
        </span>
        {back.length > 0 && (
          <IconButton
            icon={RotateCcw}
            label={t('channels:rules.back', { event: title })}
            title={t('channels:rules.backShort')}
            onClick={() => onChange(back)}
          />
        )}
      </div>
      {audiences.map((audience) => {
        const told = rule.audiences.find((one) => one.audience === audience)
        return (
          <AudienceCell
            key={audience}
            audience={audience}
            event={title}
            told={told}
            onTurn={(way) => told && onChange([turned(rule, told, way)])}
          />
        )
      })}
    </fieldset>
  )
}
