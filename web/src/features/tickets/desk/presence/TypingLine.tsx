import type { PersonPresent } from '@atum-desk/contract/live'
import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** Over the composer: who else is writing to the same customer. */
export function TypingLine({ typing }: { typing: readonly PersonPresent[] }) {
  const { t } = useTranslation('ticket')
  const [first] = typing
  if (!first) return null
  return (
    <p className="flex items-center gap-1.5 text-meta text-text-2">
      <Icon of={PenLine} className="size-3.5 text-ok" />
      {t('presence.writing', { name: isolated(first.name), count: typing.length - 1 })}
    </p>
  )
}
