import { useTranslation } from 'react-i18next'
import type { DraftView } from './places.ts'

/** Where the words are by now; only of what is not on the server yet for long, aloud. */
export function DraftState({ state, isOver }: { state: DraftView['state']; isOver: boolean }) {
  const { t } = useTranslation(['ticket', 'common'])
  return (
    <p aria-live="polite" className="flex-1 px-1 text-meta opacity-90 max-tablet:hidden">
      {isOver ? t('common:files.dropNow') : state !== 'empty' && t(`ticket:draft.state.${state}`)}
    </p>
  )
}
