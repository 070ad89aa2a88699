import { useParams } from 'react-router'
import { WebhookForm } from '../../../features/webhooks/desk/WebhookForm.tsx'
import { WebhookScreen } from '../../../features/webhooks/desk/WebhookScreen.tsx'

export { WebhooksScreen as WebhooksRoute } from '../../../features/webhooks/desk/WebhooksScreen.tsx'

export function NewWebhookRoute() {
  return <WebhookForm />
}

export function WebhookRoute() {
  const { id = '' } = useParams()
  return <WebhookScreen key={id} id={id} />
}
