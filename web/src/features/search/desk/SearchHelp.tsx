import { useTranslation } from 'react-i18next'
import { operators } from './operators.ts'

/** Which conditions there are. Pressed, one is put into the field. */
export function SearchHelp({ onPick }: { onPick: (example: string) => void }) {
  const { t } = useTranslation('search')
  return (
    <section aria-labelledby="search-help" className="grid content-start gap-2 p-4">
      <h2 id="search-help" className="font-semibold">
        {t('help.title')}
      </h2>
      <p className="text-text-2">{t('help.words')}</p>
      <ul className="-mx-2 grid">
        {operators.map(({ name, example }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onPick(example)}
              className="grid w-full gap-0.5 rounded-nav px-2 py-1.5 text-start hover:bg-surface-3"
            >
              <code dir="ltr" className="w-fit font-mono text-gold-text text-meta">
                {example}
              </code>
              <span className="text-meta text-text-2">{t(`help.${name}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
