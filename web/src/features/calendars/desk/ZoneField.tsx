import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../lib/i18n/useLocale.ts'
import { dateName } from '../../../lib/time/days.ts'
import { useNow } from '../../../lib/time/useNow.ts'
import { workingTime } from '../../../lib/time/working-time.ts'
import { nextChange, wallAt } from '../../../lib/time/zones.ts'
import { Combobox } from '../../../ui/primitives/Combobox.tsx'
import { matching } from '../../../ui/primitives/pick-list.ts'
import { zoneChoices } from './zone-list.ts'

interface ZoneFieldProps {
  readonly value: string
  readonly onChange: (timeZone: string) => void
  readonly error?: string | undefined
}

/** Where the calendar's clock hangs, what it shows now, and when it is next put forward or back. */
export function ZoneField({ value, onChange, error }: ZoneFieldProps) {
  const { t } = useTranslation('calendars')
  const now = useNow()
  const [typed, setTyped] = useState('')
  // Offsets change twice a year: those of when the form was opened will do.
  const [opened] = useState(now)
  const options = useMemo(
    () => zoneChoices(opened, value).map(({ offset, ...zone }) => ({ ...zone, text: offset })),
    [opened, value],
  )
  const shown = matching([{ title: '', options }], typed).flatMap((group) => group.options)
  return (
    <div className="grid gap-1.5">
      <Combobox
        label={t('zone.label')}
        error={error}
        value={options.find((option) => option.value === value) ?? null}
        options={shown.slice(0, 60)}
        none={t('zone.none')}
        onType={setTyped}
        onPick={(option) => option && onChange(option.value)}
      />
      <ZoneNote timeZone={value} now={now} />
    </div>
  )
}

function ZoneNote({ timeZone, now }: { timeZone: string; now: number }) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const day = Math.floor(now / 86_400_000)
  const change = useMemo(() => nextChange(day * 86_400_000, timeZone), [day, timeZone])
  const words = change && {
    date: dateName(change.date, locale, { year: 'numeric' }),
    time: workingTime(Math.abs(change.minutes), locale, 'long'),
  }
  return (
    <p className="text-meta text-text-2">
      {t('zone.now', { time: wallAt(now, timeZone).slice(11) })}{' '}
      {words ? t((change?.minutes ?? 0) > 0 ? 'zone.forward' : 'zone.back', words) : t('zone.steady')}
    </p>
  )
}
