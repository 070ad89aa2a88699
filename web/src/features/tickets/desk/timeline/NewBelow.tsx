import { ArrowDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** What came while one was reading further up. */
export function NewBelow({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation('tickets')
  return (
    <span aria-live="polite" className="pointer-events-none absolute inset-x-0 bottom-3 grid justify-items-center">
      {count > 0 && (
        <button
          type="button"
          onClick={onShow}
          className="pointer-events-auto inline-flex h-7 items-center gap-1.5 rounded-pill bg-gold px-3 font-medium text-meta text-on-gold tabular-nums shadow-float hover:brightness-110"
        >
          <Icon of={ArrowDown} className="size-3.5" />
          {t('list.new', { count })}
        </button>
      )}
    </span>
  )
}
