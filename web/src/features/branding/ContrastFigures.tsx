import { accentPairs, type Theme } from '@atum-desk/contract/accent'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { intlLocale } from '../../lib/i18n/locale.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { Icon } from '../../ui/icons/Icon.tsx'

/** The server’s own rule, while the colour is chosen: each pair, how far it stands apart, and whether that is enough. */
export function ContrastFigures({ theme, accent }: { readonly theme: Theme; readonly accent: string }) {
  const { t } = useTranslation('branding')
  const { locale } = useLocale()
  const pairs = accentPairs(theme, accent)
  const ratioOf = new Intl.NumberFormat(intlLocale[locale], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  })
  return (
    <div className="grid gap-1.5">
      <p role="status" className={pairs.every(({ isReadable }) => isReadable) ? 'text-ok' : 'text-danger'}>
        {t(pairs.every(({ isReadable }) => isReadable) ? 'contrast.passes' : 'contrast.fails')}
      </p>
      <dl className="grid gap-x-6 gap-y-1 text-meta tablet:grid-cols-2">
        {pairs.map(({ text, on, ratio, isReadable }) => (
          <div key={on} className="flex items-center gap-2">
            <Icon of={isReadable ? Check : X} className={isReadable ? 'size-3.5 text-ok' : 'size-3.5 text-danger'} />
            <dt className="flex-1 text-text-2">
              {t(text === 'on-gold' ? 'contrast.onAccent' : `contrast.on.${groundOf(on)}`)}
            </dt>
            <dd className="tabular-nums">
              {ratioOf.format(ratio)} : 1 {!isReadable && <span className="sr-only">{t('contrast.tooLow')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const grounds = ['canvas', 'surface-1', 'surface-2', 'surface-3', 'note'] as const

const groundOf = (on: string) => grounds.find((ground) => ground === on) ?? 'canvas'
