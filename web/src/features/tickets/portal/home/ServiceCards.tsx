import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { services } from '../api.ts'

/** As many as a phone shows without becoming a catalogue; the form offers all of them. */
const most = 6

/** Where to begin, in the order in which the helpdesk puts its services. A list that fails is not missed: the form has it. */
export function ServiceCards() {
  const { t } = useTranslation('portal')
  const { data } = useQuery(services)
  const offered = data?.filter(({ active }) => active).slice(0, most) ?? []
  if (offered.length === 0) return null
  return (
    <section aria-labelledby="begin" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="begin" className="font-semibold text-heading">
          {t('home.services')}
        </h2>
        <p className="text-meta text-text-2">{t('home.servicesText')}</p>
      </div>
      <ul className="grid grid-cols-1 gap-2 tablet:grid-cols-2 split:grid-cols-1">
        {offered.map(({ id, name, description }) => (
          <li key={id} className="grid">
            <Link
              to={`/requests/new?service=${id}`}
              className="grid content-start gap-0.5 rounded-control border border-line bg-surface-1 px-4 py-3 transition-colors duration-120 hover:border-line-strong hover:bg-surface-2"
            >
              <span className="wrap-anywhere page-side w-fit font-medium" dir="auto">
                {name}
              </span>
              {description !== '' && (
                <span className="page-side line-clamp-2 w-fit text-meta text-text-2" dir="auto">
                  {description}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
