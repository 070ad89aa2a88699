import { useTranslation } from 'react-i18next'
import { LanguageButton } from '../../ui/controls/LanguageButton.tsx'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { Wordmark } from '../../ui/icons/Wordmark.tsx'
import { ActionButton } from '../../ui/primitives/ActionButton.tsx'
import { showKeys } from './actions.ts'
import { InboxLink } from './InboxLink.tsx'

/** At the side of a desk, along the top of a phone. */
export function Sidebar() {
  const { t } = useTranslation('desk')
  return (
    <header className="glass flex flex-none items-center gap-2 rounded-panel p-2.5 split:w-56 split:flex-col split:items-stretch split:p-3.5">
      <div className="flex-1 px-1.5 split:flex-none split:pt-1 split:pb-4">
        <Wordmark />
      </div>
      <nav aria-label={t('nav.label')} className="flex-1 max-split:hidden">
        <InboxLink />
      </nav>
      <div className="flex gap-1 split:flex-col split:items-start">
        <span className="max-split:hidden">
          <ActionButton action={showKeys} tone="quiet" />
        </span>
        <ThemeButton />
        <LanguageButton />
      </div>
    </header>
  )
}
