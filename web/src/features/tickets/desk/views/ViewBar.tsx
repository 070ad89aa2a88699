import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '../../../../ui/feedback/Spinner.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ActionMenu } from '../../../../ui/primitives/ActionMenu.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import type { ListPage } from './useListPage.ts'
import { chooseDisplay, discardChanges, menuActions, saveView, saveViewAs } from './view-actions.ts'

/** Beside the title: whose view it is, whether it was changed, and what can be done with it. */
export function ViewBar({ page: { view, isChanged, isExporting } }: { page: ListPage }) {
  const { t } = useTranslation('lists')
  return (
    <div className="flex flex-wrap items-center gap-2">
      {view?.shared && (
        <Chip>
          <Icon of={Users} className="size-3.5" />
          {t('view.shared')}
        </Chip>
      )}
      {view && isChanged && <span className="text-meta text-muted">{t('view.changed')}</span>}
      {isExporting && (
        <span role="status" className="flex items-center gap-1.5 text-meta text-muted">
          <Spinner />
          {t('export.busy')}
        </span>
      )}
      <ActionButton action={saveView} />
      <ActionButton action={saveViewAs} tone={view ? 'quiet' : 'plain'} />
      <ActionButton action={discardChanges} tone="quiet" />
      <ActionButton action={chooseDisplay} tone="quiet" />
      <ActionMenu label={t('view.more')} actions={menuActions} />
    </div>
  )
}
