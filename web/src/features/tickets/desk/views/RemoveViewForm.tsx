import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'

interface RemoveViewFormProps {
  readonly isShared: boolean
  readonly isBusy: boolean
  readonly error: unknown
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asked, because a view that others use comes back under another address, if at all. */
export function RemoveViewForm({ isShared, isBusy, error, onRemove, onClose }: RemoveViewFormProps) {
  const { t } = useTranslation('lists')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) onRemove()
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      {error !== null && <FailedNotice title={t('view.notRemoved')} failure={asFailure(error)} />}
      <p className="text-text-2">{t(isShared ? 'view.removeShared' : 'view.removeText')}</p>
      <SheetButtons confirm={t('view.removeConfirm')} tone="danger" isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
