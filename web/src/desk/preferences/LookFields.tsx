import { useTranslation } from 'react-i18next'
import { looks } from '../../lib/look/look.ts'
import { useLook } from '../../lib/look/useLook.ts'
import { LanguageCards } from '../../ui/controls/LanguageCards.tsx'
import { ThemeCards } from '../../ui/controls/ThemeCards.tsx'
import { RadioCards } from '../../ui/primitives/RadioCards.tsx'
import { Switch } from '../../ui/primitives/Switch.tsx'

/** Kept on this machine, and seen at once. */
export function LookFields() {
  const { t } = useTranslation('preferences')
  const density = useLook('density')
  const glass = useLook('glass')
  return (
    <>
      <div className="grid gap-4 tablet:grid-cols-2">
        <LanguageCards />
        <ThemeCards />
        <RadioCards
          label={t('density.label')}
          name="density"
          options={looks.density.map((value) => ({ value, title: t(`density.${value}`) }))}
          value={density.look}
          onChange={density.choose}
        />
      </div>
      <Switch
        label={t('glass.label')}
        hint={t('glass.hint')}
        value={glass.look === 'off'}
        onChange={(isOff) => glass.choose(isOff ? 'off' : 'on')}
      />
    </>
  )
}
