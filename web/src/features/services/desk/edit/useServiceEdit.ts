import type { Service } from '@atum-desk/contract/catalog'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { services } from '../api.ts'
import { addService, saveService, service, servicesKey } from './api.ts'
import { faultOfField } from './field-faults.ts'
import { type ServiceForm, serviceFormOf, serviceFrom } from './service-form.ts'

export type ServiceEdit = ReturnType<typeof useServiceEdit>

const send = (seen: Service | undefined, values: ServiceForm): Promise<Service> => {
  if (!seen) return addService(serviceFrom(values))
  const taken = seen.form?.fields.map(({ key }) => key) ?? []
  return saveService(seen.id, { version: seen.version, ...serviceFrom(values, taken), active: values.active })
}

/** The form over a service and the questions it asks; without one, over a new one. */
export function useServiceEdit(stored: Service | undefined) {
  const { t } = useTranslation('services')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const edit = useEditForm<Service, ServiceForm>({
    stored,
    valuesOf: serviceFormOf,
    taken: 'name',
    send: (_changes, seen, values) => send(seen, values),
    ...(stored && { reread: () => client.fetchQuery({ ...service(stored.id), staleTime: 0 }) }),
    onSaved: (answer) => {
      client.setQueryData(service(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: servicesKey })
      void client.invalidateQueries({ queryKey: services.queryKey })
      say.done(t(stored ? 'saved' : 'created', { name: isolated(answer.name) }))
      if (!stored) void navigate(`/admin/services/${answer.id}`, { replace: true })
    },
  })
  edit.form.register('form.fields', {
    validate: (fields) => {
      const fault = fields.map(faultOfField).find(Boolean)
      return fault === undefined || t(`form.fault.${fault}`)
    },
  })
  return edit
}
