import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { PickList } from '../../../../ui/primitives/PickList.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { organizationsNamed } from '../directory.ts'

interface OrganizationSheetProps {
  readonly isOpen: boolean
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** One of all organizations, found by its name. */
export function OrganizationSheet({ isOpen, onPick, onClose }: OrganizationSheetProps) {
  const { t } = useTranslation('people')
  return (
    <Sheet title={t('field.organization')} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Choice onPick={onPick} />}
    </Sheet>
  )
}

function Choice({ onPick }: Pick<OrganizationSheetProps, 'onPick'>) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery(organizationsNamed(useRested(typed)))
  const title = t('field.organization')
  if (error && !data)
    return <Failed title={t('organization.listFailed')} error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Skeleton label={t('organization.loading')}>
        <div className="grid gap-5 py-3">
          <Bar className="w-2/3" />
          <Bar className="w-1/2" />
        </div>
      </Skeleton>
    )
  const options = data.map(({ id, name }) => ({ value: id, title: name }))
  return (
    <PickList
      label={title}
      groups={[{ title, options }]}
      none={t('organization.noneNamed')}
      onPick={onPick}
      onType={setTyped}
    />
  )
}
