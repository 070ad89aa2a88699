import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { nameOf } from '../ticket/differences.ts'
import { useDifferenceWords } from '../ticket/useDifferenceWords.ts'
import type { Refusal } from './useSheetChange.ts'

/** Why it was refused, and what others have changed; what was typed stands below, untouched. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  const { t } = useTranslation(['tickets', 'common'])
  const words = useDifferenceWords()
  if (!refusal) return null
  const { code, requestId } = asFailure(refusal.error)
  const isConflict = code === 'version-conflict'
  return (
    <Notice tone={isConflict || code === 'unreachable' ? 'warn' : 'danger'} isAlert>
      {code === 'unreachable' ? (
        <>
          <p className="font-medium">{t('tickets:unsent.title')}</p>
          <p className="text-text-2">{t('tickets:unsent.text')}</p>
        </>
      ) : (
        <p className="font-medium">{t(`common:problem.${code}`)}</p>
      )}
      {refusal.changes.length > 0 && (
        <ul className="grid gap-0.5 text-meta text-text-2">
          {refusal.changes.map((change) => (
            <li key={nameOf(change)}>{words(change)}</li>
          ))}
        </ul>
      )}
      {isConflict && <p className="text-meta text-text-2">{t('tickets:conflict.again')}</p>}
      {requestId && (
        <p className="text-meta text-muted">
          {t('common:requestId')} <bdi className="select-all font-mono">{requestId}</bdi>
        </p>
      )}
    </Notice>
  )
}
