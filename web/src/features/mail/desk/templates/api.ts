import type { Delivery } from '@atum-desk/contract/deliveries'
import type {
  MailMessage,
  MailTemplate,
  MailTemplateKey,
  PreviewMailBody,
  PutMailTemplateBody,
} from '@atum-desk/contract/mail'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { del, get, post, put } from '../../../../lib/api/client.ts'
import { pagesOf } from '../../../admin/pages-of.ts'

const path = '/api/mail/templates'
const pathOf = ({ event, reader, locale }: MailTemplateKey) => `${path}/${event}/${reader}/${locale}`

/** All of them at once: there are some seventy. */
export const mailTemplates = pagesOf<MailTemplate>(path)

export const mailTemplate = (key: MailTemplateKey) =>
  queryOptions({
    queryKey: [path, 'one', key],
    queryFn: ({ signal }) => get<MailTemplate>(pathOf(key), signal),
  })

export const saveTemplate = (key: MailTemplateKey, body: PutMailTemplateBody): Promise<MailTemplate> =>
  put(pathOf(key), body)
export const restoreTemplate = (key: MailTemplateKey): Promise<MailTemplate> => del(pathOf(key))
export const previewMessage = (body: PreviewMailBody): Promise<MailMessage> => post(`${path}/preview`, body)
/** To oneself. */
export const testMessage = (body: PreviewMailBody): Promise<Delivery> => post(`${path}/test`, body)

export const renewTemplates = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: [path] })
