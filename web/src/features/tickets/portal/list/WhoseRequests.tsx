import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type RequestFilter, searchOf } from '../filter.ts'

const choices = ['mine', 'organization'] as const

/** Mine, or those of my organization: two addresses of one list. */
export function WhoseRequests({ filter }: { filter: RequestFilter }) {
  const { t } = useTranslation('portal')
  return (
    <nav
      aria-label={t('list.who')}
      className="grid flex-none grid-cols-2 gap-1 rounded-control border border-line bg-surface-2 p-1"
    >
      {choices.map((who) => (
        <Link
          key={who}
          to={{ search: searchOf({ ...filter, who }) }}
          replace
          aria-current={who === filter.who ? 'true' : undefined}
          className="rounded-nav px-3 py-1.5 text-center text-meta text-text-2 hover:text-text aria-[current=true]:bg-surface-3 aria-[current=true]:font-medium aria-[current=true]:text-text"
        >
          {t(`list.${who}`)}
        </Link>
      ))}
    </nav>
  )
}
