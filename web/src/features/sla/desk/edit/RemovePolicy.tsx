import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { RemoveButton } from '../../../admin/edit/RemoveButton.tsx'
import { useRemoval } from '../../../admin/useRemoval.ts'
import { removePolicy, slaKey } from '../api.ts'

/** Clocks that run by it run on. */
export function RemovePolicy({ policy: { id, name } }: { policy: SlaPolicy }) {
  const { t } = useTranslation('sla')
  const remove = useRemoval(slaKey, '/admin/sla')
  const words = { name: isolated(name) }
  return (
    <RemoveButton
      title={t('remove.title', words)}
      text={t('remove.text')}
      failed={t('remove.failed')}
      onRemove={() => remove(() => removePolicy(id), t('remove.done', words))}
    />
  )
}
