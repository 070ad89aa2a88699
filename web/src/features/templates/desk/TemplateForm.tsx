import type { Template } from '@atum-desk/contract/templates'
import { useTranslation } from 'react-i18next'
import { Switch } from '../../../ui/primitives/Switch.tsx'
import { EditScreen } from '../../admin/edit/EditScreen.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { useTemplateEdit } from './useTemplateEdit.ts'

/** A new one, or one that is there, beside the ticket that would begin with it. */
export function TemplateForm({ stored }: { stored?: Template }) {
  const { t } = useTranslation('templates')
  const edit = useTemplateEdit(stored)
  const values = edit.form.watch()
  return (
    <EditScreen
      title={stored?.name ?? t('new')}
      back={t('title')}
      backTo="/admin/templates"
      edit={edit}
      submit={t(stored ? 'save' : 'create')}
      labels={{
        name: t('name'),
        title: t('ticketTitle'),
        description: t('description'),
        priority: t('priority'),
        category: t('category'),
        serviceId: t('service'),
        tags: t('tags'),
        fields: t('answers'),
        active: t('active'),
      }}
      aside={
        <TemplatePreview values={values} service={edit.services.find(({ id }) => id === values.serviceId)?.name} />
      }
    >
      <TemplateFields edit={edit} />
      {stored && <Switch label={t('active')} hint={t('activeHint')} {...edit.control('active')} />}
    </EditScreen>
  )
}
