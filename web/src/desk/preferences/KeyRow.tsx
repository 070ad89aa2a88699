import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../lib/actions/key-choices.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { cx } from '../../ui/cx.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { FieldError } from '../../ui/primitives/FieldError.tsx'
import { Keys } from '../../ui/primitives/Keys.tsx'
import { KeyCatch } from './KeyCatch.tsx'
import type { Keyed } from './key-pages.ts'
import type { KeyChoosing } from './useKeyChoosing.ts'

/** One action and its key: it can have another, or none. */
export function KeyRow({ action, choosing }: { action: Keyed; choosing: KeyChoosing }) {
  const { t } = useTranslation('preferences')
  const title = useTitle()
  const [isCatching, setCatching] = useState(false)
  const [clash, setClash] = useState<{ readonly key: string; readonly with: Keyed }>()
  const name = title(action.titleKey)
  const keys = keysOf(action, choosing.choices)
  const onKey = (key: string) => {
    setCatching(false)
    const other = choosing.give(action, key)
    setClash(other && { key, with: other })
  }
  return (
    <li className="grid gap-1 border-line border-b py-1.5 last:border-b-0">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1">{name}</span>
        {isCatching ? (
          <KeyCatch label={t('keys.for', { name })} onKey={onKey} onCancel={() => setCatching(false)} />
        ) : (
          <>
            <Keys keys={keys} />
            <span className={cx('text-meta text-muted uppercase', keys.length > 0 && 'split:hidden')}>
              {keys.length > 0 ? keys.join(', ') : t('keys.none')}
            </span>
            <Button
              size="small"
              tone="quiet"
              aria-label={t('keys.changeOf', { name })}
              onClick={() => setCatching(true)}
            >
              {t('keys.change')}
            </Button>
          </>
        )}
        {choosing.choices.keys[action.id] !== undefined && !isCatching && (
          <Button
            size="small"
            tone="quiet"
            aria-label={t('keys.backOf', { name })}
            onClick={() => choosing.takeBack(action)}
          >
            {t('keys.back')}
          </Button>
        )}
      </div>
      <div role="alert">
        {clash && (
          <FieldError>
            {t('keys.taken', { key: clash.key.toUpperCase(), other: title(clash.with.titleKey) })}
          </FieldError>
        )}
      </div>
    </li>
  )
}
