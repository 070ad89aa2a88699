import type { SlaMatchBody } from '@atum-desk/contract/sla-policies'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { OrganizationField } from '../../../people/desk/organizations/OrganizationField.tsx'
import { everyService } from '../../../services/desk/api.ts'
import { match } from '../api.ts'
import { priorities } from '../edit/policy-form.ts'
import { MatchAnswer } from './MatchAnswer.tsx'

/** “Which policy would this ticket get?”: by the rules as they are stored, and with what each says to it. */
export function MatchPanel() {
  const { t } = useTranslation(['sla', 'terms'])
  const [asked, ask] = useState<SlaMatchBody>({ orgId: '', priority: 'P3' })
  const { data: services = [] } = useQuery(everyService)
  const { data, error, refetch } = useQuery({ ...match(asked), enabled: asked.orgId !== '' })
  return (
    <section
      aria-labelledby="match"
      className="grid content-start gap-4 border-line p-4 tablet:p-6 max-[90rem]:border-t min-[90rem]:border-s"
    >
      <div className="grid gap-1">
        <h2 id="match" className="font-semibold">
          {t('sla:match.title')}
        </h2>
        <p className="text-meta text-text-2">{t('sla:match.text')}</p>
      </div>
      <OrganizationField
        label={t('sla:match.organization')}
        value={asked.orgId}
        onChange={(orgId) => ask({ ...asked, orgId })}
      />
      <ChoiceField
        label={t('sla:match.priority')}
        value={asked.priority}
        onChange={(priority) => ask({ ...asked, priority })}
        options={priorities.map((value) => ({ value, title: t(`terms:priority.${value}`) }))}
      />
      <ChoiceField
        label={t('sla:match.service')}
        value={asked.serviceId ?? ''}
        onChange={(serviceId) => ask({ ...asked, serviceId: serviceId === '' ? null : serviceId })}
        options={[
          { value: '', title: t('sla:match.noService') },
          ...services.filter(({ active }) => active).map(({ id, name }) => ({ value: id, title: name })),
        ]}
      />
      {error && <Failed title={t('sla:match.failed')} error={error} onRetry={() => void refetch()} />}
      {data && !error && asked.orgId !== '' && <MatchAnswer match={data} />}
    </section>
  )
}
