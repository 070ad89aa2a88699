import type { Delivery } from '@atum-desk/contract/deliveries'
import type { MailConversation, MailSettings, PutMailSettingsBody, TestConnectionBody } from '@atum-desk/contract/mail'
import { queryOptions } from '@tanstack/react-query'
import { del, get, post, put } from '../../../../lib/api/client.ts'

const path = '/api/mail/settings'

export const mailSettings = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => get<MailSettings>(path, signal),
})

export const saveMailSettings = (body: PutMailSettingsBody): Promise<MailSettings> => put(path, body)
export const forgetMailSettings = (): Promise<MailSettings> => del(path)
export const testConnection = (body: TestConnectionBody): Promise<MailConversation> =>
  post(`${path}/test-connection`, body)
/** To oneself. */
export const sendTestMessage = (): Promise<Delivery> => post(`${path}/test-message`, {})
