import type { WorkProfile } from '@atum-desk/contract/assignment'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { workProfile } from '../api.ts'
import { WorkFields } from './WorkFields.tsx'

interface WorkSheetProps {
  /** Whose; undefined: closed. */
  readonly id: string | undefined
  readonly onClose: () => void
}

/** What somebody can, and how much he takes: his own, whichever team asks. */
export function WorkSheet({ id, onClose }: WorkSheetProps) {
  const { t } = useTranslation('teams')
  const { data, error, refetch } = useQuery({ ...workProfile(id ?? ''), enabled: id !== undefined })
  const profile: WorkProfile | undefined = data?.id === id ? data : undefined
  return (
    <Sheet title={profile?.name ?? t('work.sheet')} isOpen={id !== undefined} onClose={onClose}>
      {profile && <WorkFields key={profile.id} profile={profile} onDone={onClose} />}
      {!profile && error && <Failed title={t('work.failed')} error={error} onRetry={() => void refetch()} />}
      {!profile && !error && (
        <Skeleton label={t('work.loading')}>
          <div className="grid gap-4">
            <Bar className="w-1/3" />
            <Bar className="w-2/3" />
          </div>
        </Skeleton>
      )}
    </Sheet>
  )
}
