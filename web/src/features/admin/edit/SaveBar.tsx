import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../../lib/api/problem.ts'
import { FailedNotice } from '../../../ui/feedback/FailedNotice.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'
import { ButtonLink } from '../../../ui/primitives/ButtonLink.tsx'

interface SaveBarProps {
  readonly edit: {
    readonly isNew: boolean
    readonly isChanged: boolean
    readonly isSaving: boolean
    readonly failure: ApiFailure | undefined
    readonly discard: () => void
  }
  /** Of the button: “Save”, or for something new what it will do. */
  readonly submit: string
  readonly backTo: string
}

/** Always in sight, and always says whether what is seen is what is stored. */
export function SaveBar({ edit, submit, backTo }: SaveBarProps) {
  const { t } = useTranslation(['admin', 'common'])
  const { isNew, isChanged, isSaving, failure, discard } = edit
  return (
    <div className="grid flex-none gap-3 border-line border-t bg-surface-1 px-4 py-3 tablet:px-6">
      {failure && <FailedNotice title={t('admin:edit.notSaved')} failure={failure} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" isBusy={isSaving} disabled={!isNew && !isChanged}>
          {submit}
        </Button>
        {isNew && (
          <ButtonLink to={backTo} tone="quiet">
            {t('common:cancel')}
          </ButtonLink>
        )}
        {!isNew && isChanged && !isSaving && (
          <Button tone="quiet" onClick={discard}>
            {t('admin:edit.discard')}
          </Button>
        )}
        <span role="status" className="text-meta text-text-2">
          {!isNew && isChanged && !isSaving && t('admin:edit.unsaved')}
        </span>
      </div>
    </div>
  )
}
