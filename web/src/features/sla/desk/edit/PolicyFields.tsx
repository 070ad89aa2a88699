import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { ManyField } from '../../../admin/fields/ManyField.tsx'
import { calendars } from '../../../calendars/desk/api.ts'
import { OrganizationField } from '../../../people/desk/organizations/OrganizationField.tsx'
import { everyService } from '../../../services/desk/api.ts'
import { PriorityBoxes } from './PriorityBoxes.tsx'
import { Steps } from './Steps.tsx'
import { TargetTable } from './TargetTable.tsx'
import type { PolicyEdit } from './usePolicyEdit.ts'

/** For which tickets, what is promised, in which hours, and what happens as the time runs out. */
export function PolicyFields({ edit }: { edit: PolicyEdit }) {
  const { t } = useTranslation('sla')
  const { data: hours = [] } = useQuery(calendars)
  return (
    <>
      <TextField
        label={t('edit.name')}
        maxLength={100}
        autoComplete="off"
        {...edit.field('name', { isRequired: true })}
      />
      <ForWhich edit={edit} />
      <ChoiceField
        label={t('edit.calendar')}
        hint={t('edit.calendarHint')}
        options={[
          { value: '', title: t('edit.calendarChoose') },
          ...hours.map(({ id, name }) => ({ value: id, title: name })),
        ]}
        {...edit.control('calendarId', { isRequired: true })}
      />
      <TargetTable edit={edit} />
      <NumberField
        label={t('edit.warn')}
        hint={t('edit.warnHint')}
        unit={t('step.ofTarget')}
        min={1}
        max={99}
        {...edit.control('warnAtPercent', { isRequired: true })}
      />
      <Steps edit={edit} />
    </>
  )
}

function ForWhich({ edit }: { edit: PolicyEdit }) {
  const { t } = useTranslation('sla')
  const { data: services = [] } = useQuery(everyService)
  return (
    <section aria-labelledby="for-which" className="grid gap-4 rounded-control border border-line p-4">
      <h2 id="for-which" className="font-medium">
        {t('edit.forWhich')}
      </h2>
      <OrganizationField
        label={t('edit.organization')}
        hint={t('edit.organizationHint')}
        isOptional
        {...edit.control('orgId')}
      />
      <PriorityBoxes {...edit.control('priorities')} />
      <ManyField
        label={t('edit.services')}
        hint={t('edit.servicesHint')}
        isOptional
        options={services.filter(({ active }) => active).map(({ id, name }) => ({ value: id, title: name }))}
        {...edit.control('serviceIds')}
      />
    </section>
  )
}
