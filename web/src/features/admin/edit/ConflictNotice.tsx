import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import type { Elsewhere } from './changes.ts'

interface ConflictNoticeProps {
  readonly elsewhere: readonly Elsewhere[]
  /** The fields as their labels call them. */
  readonly labels: Readonly<Record<string, string>>
}

const isPlain = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '' && value.length <= 100) || typeof value === 'number'

/** Somebody else was faster: what he has changed, and that one's own is still here. */
export function ConflictNotice({ elsewhere, labels }: ConflictNoticeProps) {
  const { t } = useTranslation('admin')
  const lineOf = ({ name, theirs, isMine }: Elsewhere) => {
    const field = labels[name] ?? name
    if (isPlain(theirs)) {
      const value = isolated(String(theirs))
      return t(isMine ? 'conflict.bothTo' : 'conflict.theirsTo', { field, value })
    }
    return t(isMine ? 'conflict.both' : 'conflict.theirs', { field })
  }
  return (
    <Notice tone="warn" isAlert>
      <p className="font-semibold">{t('conflict.title')}</p>
      {elsewhere.length > 0 && (
        <ul className="grid list-disc gap-0.5 ps-4 text-text-2">
          {elsewhere.map((one) => (
            <li key={one.name}>{lineOf(one)}</li>
          ))}
        </ul>
      )}
      <p className="text-text-2">{t('conflict.text')}</p>
    </Notice>
  )
}
