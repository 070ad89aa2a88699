import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FailedNotice } from '../../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'
import type { PreferencesForm } from './usePreferencesForm.ts'

type SaveBarProps = Pick<PreferencesForm, 'outcome' | 'failure' | 'isChanged' | 'discard'>

/** Always in sight, and always says whether what is seen is what is stored. */
export function SaveBar({ outcome, failure, isChanged, discard }: SaveBarProps) {
  const { t } = useTranslation('notifications')
  return (
    <div className="sticky bottom-0 z-1 grid gap-3 border-line border-t bg-surface-1 py-3">
      {outcome === 'conflict' && (
        <Notice tone="warn" isAlert>
          <p className="font-semibold">{t('preferences.conflict')}</p>
          <p className="text-text-2">{t('preferences.conflictText')}</p>
        </Notice>
      )}
      {failure && <FailedNotice title={t('preferences.notSaved')} failure={failure} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" isBusy={outcome === 'saving'}>
          {t('preferences.save')}
        </Button>
        {isChanged && (
          <Button tone="quiet" onClick={discard}>
            {t(outcome === 'conflict' ? 'preferences.theirs' : 'preferences.discard')}
          </Button>
        )}
        <span role="status" className="text-meta">
          {isChanged && outcome !== 'saving' && <span className="text-text-2">{t('preferences.unsaved')}</span>}
          {!isChanged && outcome === 'saved' && (
            <span className="inline-flex items-center gap-1.5 text-ok">
              <Icon of={Check} />
              {t('preferences.saved')}
            </span>
          )}
        </span>
      </div>
    </div>
  )
}
