import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { Preview } from '../preview/Preview.tsx'
import { PolicyFields } from './PolicyFields.tsx'
import { RemovePolicy } from './RemovePolicy.tsx'
import { usePolicyEdit } from './usePolicyEdit.ts'

/** A new one, or one that is there. */
export function PolicyForm({ stored }: { stored?: SlaPolicy }) {
  const { t } = useTranslation('sla')
  const edit = usePolicyEdit(stored)
  return (
    <EditScreen
      title={stored?.name ?? t('new')}
      back={t('title')}
      backTo="/admin/sla"
      buttons={stored && <RemovePolicy policy={stored} />}
      edit={edit}
      submit={t(stored ? 'save' : 'create')}
      labels={{
        name: t('edit.name'),
        orgId: t('edit.organization'),
        priorities: t('edit.priorities'),
        serviceIds: t('edit.services'),
        calendarId: t('edit.calendar'),
        targets: t('edit.targets'),
        warnAtPercent: t('edit.warn'),
        escalations: t('step.list'),
      }}
      aside={
        <div className="grid gap-4">
          <Preview form={edit.form.watch()} />
          <HowItCounts version={stored?.version} />
        </div>
      }
    >
      <PolicyFields edit={edit} />
    </EditScreen>
  )
}

/** What an administrator has to know of a promise before he changes it. */
function HowItCounts({ version }: { version: number | undefined }) {
  const { t } = useTranslation('sla')
  return (
    <section aria-labelledby="how" className="grid gap-3 rounded-panel border border-line bg-surface-2 p-4 text-text-2">
      <h2 id="how" className="font-semibold text-text">
        {t('how.title')}
      </h2>
      <p>{t('how.starts')}</p>
      <p>{t('how.pauses')}</p>
      <p>{t('how.first')}</p>
      <p>{version === undefined ? t('how.pinned') : t('how.pinnedVersion', { version })}</p>
      <ButtonLink to="/admin/sla/apply" size="small" className="w-fit">
        {t('action.apply')}
      </ButtonLink>
    </section>
  )
}
