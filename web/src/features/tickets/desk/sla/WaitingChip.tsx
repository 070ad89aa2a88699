import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { duration } from '../../../../lib/time/format.ts'
import { useNow } from '../../../../lib/time/useNow.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'

/** Before the gate no clock runs: what counts is how long it waits for acceptance (UX §4.4). */
export function WaitingChip({ since }: { since: string }) {
  const { t } = useTranslation('tickets')
  const { locale } = useLocale()
  const time = duration((useNow() - Date.parse(since)) / 1_000, locale)
  return (
    <Chip>
      <Icon name="clock" />
      {t('waiting', { time })}
    </Chip>
  )
}
