import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import type { Matrix } from './useMatrix.ts'
import { useRoleTitle } from './useRoleTitle.ts'

/** Below the matrix: what is not saved, and what became of saving it. */
export function MatrixBar({ matrix }: { matrix: Matrix }) {
  const { t } = useTranslation(['people', 'admin'])
  const titleOf = useRoleTitle()
  const listed = useListed()
  const { count, isSaving, save, discard, failure, conflicts } = matrix
  return (
    <div className="grid flex-none gap-3 border-line border-t bg-surface-1 px-4 py-3 tablet:px-6">
      {conflicts.length > 0 && (
        <Notice tone="warn" isAlert>
          <p className="font-semibold">{t('admin:conflict.title')}</p>
          <p className="text-text-2">
            {t('people:roles.conflict', { roles: listed(conflicts.map((role) => isolated(titleOf(role)))) })}
          </p>
        </Notice>
      )}
      {failure && <FailedNotice title={t('admin:edit.notSaved')} failure={failure} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button tone="primary" onClick={save} isBusy={isSaving} disabled={count === 0}>
          {t('people:save')}
        </Button>
        {count > 0 && !isSaving && (
          <Button tone="quiet" onClick={discard}>
            {t('admin:edit.discard')}
          </Button>
        )}
        <span role="status" className="text-meta text-text-2">
          {count > 0 && t('people:roles.changes', { count })}
        </span>
      </div>
    </div>
  )
}
