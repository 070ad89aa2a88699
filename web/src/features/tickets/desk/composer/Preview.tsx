import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { RichText } from '../../../../ui/text/RichText.tsx'
import type { Mode } from './useSend.ts'

/** As the reader will see it. */
export function Preview({ mode, text }: { mode: Mode; text: string }) {
  const { t } = useTranslation('ticket')
  return (
    <section
      aria-label={t('preview.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
      tabIndex={0}
      className={cx(
        'max-h-[36dvh] min-h-20 overflow-y-auto rounded-control border px-3 py-2.5',
        mode === 'note' ? 'border-note-line border-dashed text-note-text' : 'border-line bg-surface-2 text-text-2',
      )}
    >
      {text === '' ? <p className="opacity-80">{t('preview.empty')}</p> : <RichText markdown={text} />}
    </section>
  )
}
