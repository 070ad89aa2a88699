import { useTranslation } from 'react-i18next'

/** The first stop of Tab: past what stands on every page, to what this one is about. The address stays as it is. */
export function SkipLink({ to }: { to: string }) {
  const { t } = useTranslation('common')
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
      className="sr-only focus:not-sr-only focus:absolute focus:inset-s-3 focus:top-3 focus:z-20 focus:rounded-control focus:bg-gold focus:px-4 focus:py-2 focus:text-on-gold"
    >
      {t('skip')}
    </a>
  )
}
