import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import type { ServerDraft } from './useServerDraft.ts'

/** Both machines went on: the newer words stand in the field, the others are one press away. */
export function DraftNotice({ draft: { other, takeOther, leaveOther } }: { draft: ServerDraft }) {
  const { t } = useTranslation('ticket')
  if (!other) return null
  return (
    <Notice isAlert>
      <p>{t(`draft.${other.shown}`)}</p>
      <p className="truncate text-meta text-text-2" dir="auto">
        {other.text}
      </p>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="small" onClick={takeOther}>
          {t('draft.takeOther')}
        </Button>
        <Button size="small" tone="quiet" onClick={leaveOther}>
          {t('draft.leaveOther')}
        </Button>
      </div>
    </Notice>
  )
}
