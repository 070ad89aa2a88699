import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readRecent } from '../../../lib/storage/recent.ts'
import { Empty } from '../../../ui/feedback/Empty.tsx'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { useUser } from '../../session/useSession.ts'

/** Before anything was asked: what was asked lately. */
export function SearchStart() {
  const { t } = useTranslation('search')
  const { id } = useUser()
  const [lately] = useState(() => readRecent(id, 'searches'))
  if (lately.length === 0) return <Empty title={t('start.title')} text={t('start.text')} />
  return (
    <section aria-labelledby="search-recent" className="p-2">
      <h2 id="search-recent" className="px-3 py-2 font-medium text-meta text-muted">
        {t('recent')}
      </h2>
      <ul>
        {lately.map(({ key, title }) => (
          <li key={key}>
            <Link
              to={{ search: new URLSearchParams({ q: key }).toString() }}
              className="flex min-h-control items-center gap-3 rounded-nav px-3 hover:bg-surface-2"
            >
              <Icon of={History} className="size-4 text-muted" />
              <bdi className="min-w-0 truncate">{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
