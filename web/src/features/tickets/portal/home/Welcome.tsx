import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { helpdesk } from '../../../../lib/helpdesk.ts'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { useUser } from '../../../session/useSession.ts'
import { RequestSearch } from '../list/RequestSearch.tsx'

/** Who one is with, and the two things that most people come for: to ask, and to look something up. */
export function Welcome({ mayCreate }: { mayCreate: boolean }) {
  const { t } = useTranslation('portal')
  const { name } = useUser()
  return (
    <header className="grid gap-5">
      <div className="grid gap-1">
        <h1 className="text-balance font-semibold text-banner tracking-tight">
          {t('home.title', { name: isolated(name) })}
        </h1>
        <p className="text-pretty text-text-2">{t('home.intro', { helpdesk: isolated(helpdesk.name) })}</p>
      </div>
      <div className="grid gap-3 tablet:grid-cols-[auto_1fr] tablet:items-center">
        {mayCreate && (
          <ButtonLink to="/requests/new" tone="primary" size="large">
            <Icon of={Plus} />
            {t('nav.new')}
          </ButtonLink>
        )}
        <RequestSearch filter={{ tab: 'all', who: 'mine', q: '' }} />
      </div>
    </header>
  )
}
