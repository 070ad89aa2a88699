import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { filesOf } from '../api/queries.ts'
import { FileList } from '../timeline/FileList.tsx'
import { Section } from './Section.tsx'

export function Files({ ticket: { id, attachmentCount } }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const { data, error, refetch } = useQuery({ ...filesOf(id), enabled: attachmentCount > 0 })
  if (attachmentCount === 0) return null
  return (
    <Section title={t('side.files')}>
      {error && !data && <Failed title={t('side.filesFailed')} error={error} onRetry={() => void refetch()} />}
      {data && <FileList files={data.items} />}
    </Section>
  )
}
