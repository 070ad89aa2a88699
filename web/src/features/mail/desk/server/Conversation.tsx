import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'

const speakers = { S: 'text-link', C: 'text-gold-text', '*': 'text-muted' } as const

const speakerOf = (line: string): keyof typeof speakers => {
  const [first = '*'] = line
  return first === 'S' || first === 'C' ? first : '*'
}

/** What was said: `S:` by the server, `C:` by us, `*` what happened. */
export function Conversation({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('channels')
  return (
    <section
      aria-label={t('mail.conversation')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too.
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-control bg-canvas p-3"
    >
      <ol dir="ltr" className="grid gap-0.5 font-mono text-meta">
        {lines.map((line, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: said once and for all, in this order.
          <li key={nth} className={cx('wrap-anywhere', speakers[speakerOf(line)])}>
            {line}
          </li>
        ))}
      </ol>
    </section>
  )
}
