import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { EditHeader } from '../../../admin/edit/EditHeader.tsx'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { useMay } from '../../../session/useSession.ts'
import { ExplainAnswer } from './ExplainAnswer.tsx'
import { explainedActions } from './explained.ts'
import { PermissionChoice } from './PermissionChoice.tsx'
import { PersonChoice } from './PersonChoice.tsx'
import { TicketChoice } from './TicketChoice.tsx'

const abouts = ['role', 'ticket'] as const

/** Why somebody can do something, or cannot: at all, or to one ticket. In the address, so that the answer can be sent. */
export function ExplainScreen() {
  const { t } = useTranslation('people')
  const { filters, change } = useListAddress(['userId', 'about', 'permission', 'ticketId', 'action'])
  const { userId, permission, ticketId } = filters
  const action = explainedActions.find((one) => one === filters.action) ?? 'accept'
  const may = useMay()
  const isAboutTicket = filters.about === 'ticket' && may('ticket.read')
  const asked = isAboutTicket ? { userId, ticketId, action } : { userId, permission }
  usePageTitle(t('roles.why'))
  return (
    <Panel label={t('roles.why')}>
      <EditHeader title={t('roles.why')} back={t('roles.list')} backTo="/admin/roles" />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid max-w-190 gap-5 p-4 tablet:p-6">
          <div className="grid gap-4 tablet:grid-cols-2">
            <PersonChoice value={userId} onChange={(next) => change({ userId: next })} />
            <ChoiceField
              label={t('roles.about.label')}
              value={isAboutTicket ? 'ticket' : 'role'}
              options={abouts.map((value) => ({ value, title: t(`roles.about.${value}`) }))}
              onChange={(about) => change({ about: about === 'ticket' ? about : '' })}
            />
            {isAboutTicket ? (
              <>
                <TicketChoice value={ticketId} onChange={(next) => change({ ticketId: next })} />
                <ChoiceField
                  label={t('roles.action')}
                  value={action}
                  options={explainedActions.map((value) => ({ value, title: t(`ticketAction.${value}`) }))}
                  onChange={(next) => change({ action: next })}
                />
              </>
            ) : (
              <PermissionChoice value={permission} onChange={(next) => change({ permission: next })} />
            )}
          </div>
          {Object.values(asked).every((part) => part !== '') ? (
            <ExplainAnswer asked={asked} />
          ) : (
            <p className="text-text-2">{t('roles.whyText')}</p>
          )}
        </div>
      </div>
    </Panel>
  )
}
