import type { SlaSelection } from '@atum-desk/contract/sla-explanation'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'

/** Why this policy: the rules in their order, up to the one that fitted. */
export function Considered({ selection }: { selection: SlaSelection | null }) {
  const { t } = useTranslation('ticket')
  if (!selection) return null
  return (
    <div className="grid gap-1">
      <h4 className="text-muted">{t('levels.why')}</h4>
      <ol className="grid gap-1">
        {selection.considered.map(({ policy, outcome }) => (
          <li key={policy.id} className="flex items-start gap-2">
            <Icon
              of={outcome === 'matched' ? Check : X}
              className={`mt-0.5 size-4 ${outcome === 'matched' ? 'text-ok' : 'text-muted'}`}
            />
            <span>
              <bdi className="font-medium">{policy.name}</bdi>{' '}
              <span className="text-text-2">{t(`levels.outcome.${outcome}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
