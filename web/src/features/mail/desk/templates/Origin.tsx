import type { MailTemplate } from '@atum-desk/contract/mail'
import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** Whether the words are those that ship, or one’s own. */
export function Origin({ origin }: Pick<MailTemplate, 'origin'>) {
  const { t } = useTranslation('channels')
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {origin === 'own' && <Icon of={PenLine} className="size-3.5 text-gold-text" />}
      {t(`messages.origin.${origin}`)}
    </span>
  )
}
