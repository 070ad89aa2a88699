import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** What has arrived meanwhile waits here until it is asked for. Its place is kept, so that it moves nothing either. */
export function NewPill({ count, onReveal }: { count: number; onReveal: () => void }) {
  const { t } = useTranslation('tickets')
  return (
    <span aria-live="polite">
      {count > 0 && (
        <button
          type="button"
          onClick={onReveal}
          className="inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-pill bg-gold px-3 font-medium text-meta text-on-gold tabular-nums hover:brightness-110"
        >
          <Icon of={ArrowDownUp} className="size-3.5" />
          {t('list.new', { count })}
        </button>
      )}
    </span>
  )
}
