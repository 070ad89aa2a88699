import { useTranslation } from 'react-i18next'
import { intlLocale } from '../../../../lib/i18n/locale.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { cx } from '../../../../ui/cx.ts'

type CountName = 'tickets' | 'retargeted' | 'started' | 'cancelled' | 'breachedAtOnce'

/** A few numbers beside one another. What is late at once stands out, where there is any. */
export function Counts({ counts }: { counts: readonly (readonly [name: CountName, count: number])[] }) {
  const { t } = useTranslation('sla')
  const { locale } = useLocale()
  const format = new Intl.NumberFormat(intlLocale[locale])
  return (
    <dl className="grid grid-cols-2 gap-2.5 tablet:grid-cols-5">
      {counts.map(([name, count]) => (
        <div
          key={name}
          className={cx(
            'flex flex-col-reverse justify-end gap-0.5 rounded-control border bg-surface-2 px-3.5 py-2.5',
            name === 'breachedAtOnce' && count > 0 ? 'border-danger' : 'border-line',
          )}
        >
          <dt className="text-meta text-text-2">{t(`apply.count.${name}`)}</dt>
          <dd className="font-semibold text-heading tabular-nums">{format.format(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
