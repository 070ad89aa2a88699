import type { MailTemplateKey } from '@atum-desk/contract/mail'
import { useParams } from 'react-router'
import { TemplateScreen } from '../../../features/mail/desk/templates/TemplateScreen.tsx'

export { MailServerScreen as MailServerRoute } from '../../../features/mail/desk/server/MailServerScreen.tsx'
export { TemplatesScreen as TemplatesRoute } from '../../../features/mail/desk/templates/TemplatesScreen.tsx'

/** Whatever stands in the address is asked for: that there is no such message, the server says. */
export function TemplateRoute() {
  const { event = '', reader = '', locale = '' } = useParams()
  return (
    <TemplateScreen key={`${event} ${reader} ${locale}`} templateKey={{ event, reader, locale } as MailTemplateKey} />
  )
}
