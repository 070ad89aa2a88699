import { Icon } from '../ui/icons/Icon.tsx'
import { buttonLook } from '../ui/primitives/button-look.ts'
import { Mark } from './Mark.tsx'
import { words } from './words.ts'

/** For an address that nobody knows. In both languages: which of them the reader speaks, no address tells. */
export function NotFound() {
  return (
    <main className="dusk flex min-h-full flex-col items-center justify-center gap-10 p-6 text-center">
      <Mark />
      <Icon name="halfSun" className="size-12 text-gold" />
      {Object.entries(words).map(([locale, { notFound, language }], place) => (
        <div
          key={locale}
          lang={locale}
          dir={locale === 'ar' ? 'rtl' : 'ltr'}
          className="grid justify-items-center gap-3"
        >
          {place === 0 ? (
            <h1 className="font-display font-semibold text-title">{notFound.title}</h1>
          ) : (
            <h2 className="font-display font-semibold text-title">{notFound.title}</h2>
          )}
          <p className="max-w-[44ch] text-balance text-text-2">{notFound.text}</p>
          <a
            href={language.locale === 'ar' ? '/' : '/ar/'}
            className={buttonLook(place === 0 ? 'primary' : 'plain', 'normal')}
          >
            {notFound.home}
          </a>
        </div>
      ))}
    </main>
  )
}
