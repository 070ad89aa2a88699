import { useTranslation } from 'react-i18next'
import { useIsWide } from '../../../../../lib/screen/useIsWide.ts'
import { Button } from '../../../../../ui/primitives/Button.tsx'
import { RadioCards } from '../../../../../ui/primitives/RadioCards.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { columnsToChoose } from './columns.ts'
import { type Density, densities } from './density.ts'
import type { Columns } from './useColumns.ts'

interface DisplayFormProps {
  readonly columns: Columns
  readonly density: Density
  readonly onDensity: (density: Density) => void
}

/** How dense the rows are, which columns they have, in which order. What is chosen is seen at once. */
export function DisplayForm({ columns: { shown, choose }, density, onDensity }: DisplayFormProps) {
  const { t } = useTranslation('lists')
  const isWide = useIsWide()
  if (!isWide) return <p className="text-text-2">{t('display.narrow')}</p>
  return (
    <div className="grid gap-5">
      <RadioCards
        label={t('display.density')}
        name="density"
        options={densities.map((value) => ({ value, title: t(`display.${value}`) }))}
        value={density}
        onChange={onDensity}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('display.columns')}</legend>
        <ul>
          {columnsToChoose(shown).map((name) => (
            <ColumnChoice key={name} name={name} shown={shown} onChoose={choose} />
          ))}
        </ul>
      </fieldset>
      <Button tone="quiet" onClick={() => choose(undefined)} className="justify-self-start">
        {t('display.reset')}
      </Button>
    </div>
  )
}
