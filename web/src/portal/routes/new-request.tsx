import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { requestByNumber } from '../../features/tickets/portal/api.ts'
import { NewRequest } from '../../features/tickets/portal/new/NewRequest.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { NotFound } from '../shell/NotFound.tsx'

/** Whoever may only read is told so before a word is typed. */
export function NewRequestRoute() {
  const { t } = useTranslation('portal')
  if (useMay()('ticket.create')) return <NewRequestScreen />
  return <NotFound title={t('notAllowed.title')} text={t('notAllowed.text')} />
}

function NewRequestScreen() {
  const { t } = useTranslation('request')
  const [params] = useSearchParams()
  const followed = params.get('follow')
  const { data } = useQuery({ ...requestByNumber(followed ?? ''), enabled: followed !== null })
  usePageTitle(t('new.title'))
  return (
    <div className="mx-auto grid max-w-180 gap-6">
      <header className="grid gap-1">
        <h1 className="font-semibold text-title tracking-tight">{t('new.title')}</h1>
        <p className="text-text-2">{t('new.intro')}</p>
      </header>
      <NewRequest followUp={data} serviceId={params.get('service') ?? undefined} />
    </div>
  )
}
