import type { Theme } from '@atum-desk/contract/accent'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/primitives/Button.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { ContrastFigures } from './ContrastFigures.tsx'
import { goldOf } from './palettes.ts'
import { colourOf } from './values.ts'

interface AccentFieldProps {
  readonly theme: Theme
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** A colour, picked or typed; empty, it is gold. */
export function AccentField({ theme, value, error, onChange }: AccentFieldProps) {
  const { t } = useTranslation('branding')
  const colour = colourOf(value)
  return (
    <div className="grid content-start gap-3">
      <div className="flex items-start gap-2">
        <input
          type="color"
          aria-label={t(`accent.pick.${theme}`)}
          value={colour ?? goldOf(theme)}
          onChange={(event) => onChange(event.target.value)}
          className="mt-6.5 size-control flex-none cursor-pointer rounded-control border border-line-strong bg-surface-2 p-1"
        />
        <div className="min-w-0 flex-1">
          <TextField
            label={t(`accent.${theme}`)}
            value={value}
            error={error}
            onChange={(event) => onChange(event.target.value)}
            dir="ltr"
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            placeholder={goldOf(theme)}
            className="font-mono"
          />
        </div>
        {value !== '' && (
          <Button tone="quiet" className="mt-6.5" onClick={() => onChange('')}>
            {t('accent.gold')}
          </Button>
        )}
      </div>
      {colour && <ContrastFigures theme={theme} accent={colour} />}
    </div>
  )
}
