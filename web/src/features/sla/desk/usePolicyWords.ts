import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { useListed } from '../../../lib/i18n/useListed.ts'

interface Names {
  readonly organization: (id: string) => string | undefined
  readonly service: (id: string) => string | undefined
}

/** For which tickets a policy is, in a sentence: “Nile Logistics; Critical or High; the service E-mail”. */
export function usePolicyWords({ organization, service }: Names) {
  const { t } = useTranslation(['sla', 'terms'])
  const either = useListed('disjunction')
  return ({ orgId, priorities, serviceIds }: SlaPolicy): string[] => {
    const services = serviceIds.map((id) => isolated(service(id) ?? t('sla:rule.unknown')))
    return [
      ...(orgId ? [isolated(organization(orgId) ?? t('sla:rule.unknown'))] : []),
      ...(priorities.length > 0 ? [either(priorities.map((one) => t(`terms:priority.${one}`)))] : []),
      ...(services.length > 3
        ? [t('sla:rule.services', { count: services.length })]
        : services.length > 0
          ? [either(services)]
          : []),
    ]
  }
}
