import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { RemoveButton } from '../../../admin/edit/RemoveButton.tsx'
import { useSay } from '../../../admin/useSay.ts'
import { removePolicy, slaKey } from '../api.ts'

/** Clocks that run by it run on. */
export function RemovePolicy({ policy: { id, name } }: { policy: SlaPolicy }) {
  const { t } = useTranslation('sla')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const words = { name: isolated(name) }
  const remove = async () => {
    await removePolicy(id)
    void client.invalidateQueries({ queryKey: slaKey })
    say.done(t('remove.done', words))
    void navigate('/admin/sla')
  }
  return (
    <RemoveButton
      title={t('remove.title', words)}
      text={t('remove.text')}
      failed={t('remove.failed')}
      onRemove={remove}
    />
  )
}
