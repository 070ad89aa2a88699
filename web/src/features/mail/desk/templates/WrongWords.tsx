import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../../../lib/api/problem.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'

const places = { '/subject': 'subject', '/text': 'text', '/html': 'html' } as const
const known = ['unknown-variable', 'too-many-variables', 'braces', 'html', 'link'] as const

const placeOf = (path: string) => (Object.hasOwn(places, path) ? places[path as keyof typeof places] : null)
const kindOf = (code: string) => known.find((one) => one === code)

/** What the server will not take, and why. The variable or element itself is in the server’s own words. */
export function WrongWords({ failure }: { failure: ApiFailure }) {
  const { t } = useTranslation(['channels', 'common'])
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t('channels:messages.noPreview')}</p>
      {failure.errors.length === 0 && <p className="text-text-2">{t(`common:problem.${failure.code}`)}</p>}
      <ul className="grid gap-2">
        {failure.errors.map(({ path, code, message }) => {
          const place = placeOf(path)
          const kind = kindOf(code)
          return (
            <li key={`${path} ${message}`} className="grid gap-0.5 text-text-2">
              <span>
                {place && `${t(`channels:messages.${place}`)}: `}
                {kind ? t(`channels:messages.wrong.${kind}`) : t('common:field.invalid')}
              </span>
              <span dir="ltr" className="wrap-anywhere font-mono text-meta text-muted">
                {message}
              </span>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
