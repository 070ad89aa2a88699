import type { Service } from '@atum-desk/contract/catalog'
import { useTranslation } from 'react-i18next'
import { Switch } from '../../../../ui/primitives/Switch.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { FormBuilder } from './FormBuilder.tsx'
import { FormPreview } from './FormPreview.tsx'
import { ServiceFields } from './ServiceFields.tsx'
import { useServiceEdit } from './useServiceEdit.ts'

/** A new one, or one that is there, beside what it asks as the customer sees it. */
export function ServiceForm({ stored }: { stored?: Service }) {
  const { t } = useTranslation('services')
  const edit = useServiceEdit(stored)
  return (
    <EditScreen
      title={stored?.name ?? t('new')}
      back={t('title')}
      backTo="/admin/services"
      edit={edit}
      submit={t(stored ? 'save' : 'create')}
      labels={{
        name: t('name'),
        description: t('description'),
        category: t('category'),
        priority: t('priority'),
        teamId: t('team'),
        tags: t('tags'),
        customerVisible: t('customerVisible'),
        position: t('position'),
        active: t('active'),
        form: t('form.title'),
      }}
      aside={<FormPreview values={edit.form.watch()} />}
    >
      <ServiceFields edit={edit} />
      <FormBuilder edit={edit} version={stored?.form?.version} />
      {stored && <Switch label={t('active')} hint={t('activeHint')} {...edit.control('active')} />}
    </EditScreen>
  )
}
