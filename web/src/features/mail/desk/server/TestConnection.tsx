import type { AskedMailServer } from '@atum-desk/contract/mail'
import { useMutation } from '@tanstack/react-query'
import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { cx } from '../../../../ui/cx.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { testConnection } from './api.ts'
import { Conversation } from './Conversation.tsx'
import { fieldsIn } from './fields-in.ts'
import { useFieldLabels } from './useFieldLabels.ts'

/** Speaks with the server as it stands in the form, saved or not, and shows what was said. */
export function TestConnection({ server }: { server: () => AskedMailServer }) {
  const { t } = useTranslation('channels')
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => testConnection({ server: server() }),
  })
  const labels = useFieldLabels()
  const listed = useListed()
  const wrong = error ? listed(fieldsIn(asFailure(error), labels)) : ''
  return (
    <section aria-labelledby="try" className="grid gap-3 rounded-control border border-line bg-surface-2 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-0.5">
          <h2 id="try" className="font-semibold">
            {t('mail.try')}
          </h2>
          <p className="text-meta text-text-2">{t('mail.tryText')}</p>
        </div>
        <Button isBusy={isPending} onClick={() => mutate()}>
          {t('mail.tryIt')}
        </Button>
      </div>
      {error && (
        <FailedNotice
          title={wrong.length > 0 ? t('mail.missing', { fields: wrong }) : t('mail.notTried')}
          failure={asFailure(error)}
        />
      )}
      {data && (
        <div role="status" className="grid gap-2">
          <p className={cx('flex items-center gap-2 font-medium', data.ok ? 'text-ok' : 'text-danger')}>
            <Icon of={data.ok ? CircleCheck : CircleX} />
            {t(data.ok ? 'mail.tryGood' : 'mail.tryBad')}
          </p>
          {data.error && (
            <p dir="ltr" className="wrap-anywhere font-mono text-meta text-text-2">
              {data.error}
            </p>
          )}
        </div>
      )}
      {data && <Conversation lines={data.conversation} />}
    </section>
  )
}
