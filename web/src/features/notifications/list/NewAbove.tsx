import { ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons/Icon.tsx'

/** What has come meanwhile waits here: it moves no row by itself (UX §4.5). It floats, so that its coming moves none. */
export function NewAbove({ count, onReveal }: { count: number; onReveal: () => void }) {
  const { t } = useTranslation('notifications')
  return (
    <div aria-live="polite" className="pointer-events-none sticky top-0 z-1 grid h-0 justify-items-center">
      {count > 0 && (
        <button
          type="button"
          onClick={onReveal}
          className="pointer-events-auto mt-2 inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-pill bg-gold px-3.5 font-medium text-meta text-on-gold tabular-nums shadow-float hover:brightness-110"
        >
          <Icon of={ArrowUp} className="size-3.5" />
          {t('new', { count })}
        </button>
      )}
    </div>
  )
}
