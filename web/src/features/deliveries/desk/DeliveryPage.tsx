import type { DeliveryDetail } from '@atum-desk/contract/deliveries'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import { EditHeader } from '../../admin/edit/EditHeader.tsx'
import { AttemptLog } from './AttemptLog.tsx'
import { DeliveryButtons } from './DeliveryButtons.tsx'
import { DeliveryFacts } from './DeliveryFacts.tsx'
import { StateMark } from './StateMark.tsx'

/** One message: to whom, what became of it, what it says, and each try with the other side's words. */
export function DeliveryPage({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation('channels')
  usePageTitle(delivery.subject)
  return (
    <Panel label={delivery.subject}>
      <EditHeader
        title={delivery.subject}
        back={t('deliveries.title')}
        backTo="/admin/deliveries"
        mark={<StateMark state={delivery.state} />}
        buttons={<DeliveryButtons {...delivery} />}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid max-w-190 gap-6 p-4 tablet:p-6">
          {delivery.state === 'held' && <Notice tone="warn">{t('deliveries.heldText')}</Notice>}
          {delivery.lastError && delivery.state !== 'sent' && (
            <Notice tone="danger">
              <p className="font-semibold">{t('deliveries.lastError')}</p>
              <p dir="ltr" className="wrap-anywhere font-mono text-meta text-text-2">
                {delivery.lastError}
              </p>
            </Notice>
          )}
          <DeliveryFacts delivery={delivery} />
          <section aria-labelledby="delivery-text" className="grid gap-2">
            <h2 id="delivery-text" className="font-semibold text-heading">
              {t('deliveries.text')}
            </h2>
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too.
              tabIndex={0}
              dir="auto"
              className="wrap-anywhere max-h-96 overflow-auto whitespace-pre-wrap rounded-control border border-line bg-surface-2 p-4 font-mono text-meta text-text-2"
            >
              {delivery.text}
            </pre>
          </section>
          <AttemptLog log={delivery.log} />
        </div>
      </div>
    </Panel>
  )
}
