import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'

/** What it came to: resolution and root cause. */
export function Outcome({ ticket: { resolution, rootCause } }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  if (resolution === null || rootCause === null) return null
  const parts = [
    { title: t('resolve.resolution'), text: resolution },
    { title: t('resolve.rootCause'), text: rootCause },
  ]
  return (
    <section
      aria-label={t('timeline.outcome')}
      className="grid gap-3 rounded-control border border-line-strong bg-surface-2 px-4 py-3.5"
    >
      {parts.map(({ title, text }) => (
        <div key={title} className="grid gap-1">
          <h2 className="flex items-center gap-2 font-semibold">
            <Icon name="discCheck" className="size-4 text-status-done" />
            {title}
          </h2>
          <div className="max-w-[72ch] text-text-2">
            <RichText markdown={text} />
          </div>
        </div>
      ))}
    </section>
  )
}
