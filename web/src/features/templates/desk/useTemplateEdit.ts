import type { FormField } from '@atum-desk/contract/forms'
import type { Template } from '@atum-desk/contract/templates'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../admin/edit/useEditForm.ts'
import { everyService } from '../../services/desk/api.ts'
import { addTemplate, saveTemplate, template, templatesKey } from './api.ts'
import { type TemplateForm, templateFormOf, templateFrom } from './template-form.ts'

export type TemplateEdit = ReturnType<typeof useTemplateEdit>

const nothing: readonly FormField[] = []

/** The form over a template; without one, over a new one. */
export function useTemplateEdit(stored: Template | undefined) {
  const { t } = useTranslation('templates')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const { data: services } = useQuery(everyService)
  /** What a service asks, of whomever: staff who open a ticket may answer all of it. */
  const askedBy = (serviceId: string) => services?.find(({ id }) => id === serviceId)?.form?.fields ?? nothing
  const edit = useEditForm<Template, TemplateForm>({
    stored,
    valuesOf: templateFormOf,
    taken: 'name',
    send: (_changes, seen, values) => {
      const body = templateFrom(values, askedBy(values.serviceId))
      return seen ? saveTemplate(seen.id, { version: seen.version, ...body, active: values.active }) : addTemplate(body)
    },
    ...(stored && { reread: () => client.fetchQuery({ ...template(stored.id), staleTime: 0 }) }),
    onSaved: (answer) => {
      client.setQueryData(template(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: templatesKey })
      say.done(t(stored ? 'saved' : 'created', { name: isolated(answer.name) }))
      if (!stored) void navigate(`/admin/templates/${answer.id}`, { replace: true })
    },
  })
  return { ...edit, services: services ?? [], asked: askedBy(edit.form.watch('serviceId')) }
}
