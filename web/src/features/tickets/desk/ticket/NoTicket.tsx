import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { useUser } from '../../../session/useSession.ts'
import { lastList } from '../list/last-list.ts'
import { useSplit } from '../split/useSplit.ts'

/** There is none of this number, or not for this person: the server does not tell which, and neither do we. */
export function NoTicket({ number }: { number: string }) {
  const { t } = useTranslation('tickets')
  const { id } = useUser()
  return (
    <Panel label={number} className={useSplit().list ? 'triple:col-span-2' : 'col-span-full'}>
      <h1 className="sr-only">{t('ticket.none', { number })}</h1>
      <Empty title={t('ticket.none', { number })} text={t('ticket.noneText')}>
        <ButtonLink to={lastList(id)}>{t('ticket.back')}</ButtonLink>
      </Empty>
    </Panel>
  )
}
