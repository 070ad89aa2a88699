import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { DisplayForm } from '../list/columns/DisplayForm.tsx'
import type { Density } from '../list/columns/density.ts'
import { RemoveViewForm } from './RemoveViewForm.tsx'
import type { ListPage } from './useListPage.ts'
import { ViewNameForm } from './ViewNameForm.tsx'
import type { ListSheet } from './view-scope.ts'

interface ViewSheetsProps {
  readonly page: ListPage
  readonly density: Density
  readonly onDensity: (density: Density) => void
}

/** What is asked of a list: its name, whether others see it, how it looks. */
export function ViewSheets({ page, density, onDensity }: ViewSheetsProps) {
  const { t } = useTranslation(['lists', 'common'])
  const { view, sheet, ask, columns, saving } = page
  const { changes } = saving
  const close = () => {
    ask(undefined)
    changes.create.reset()
    changes.update.reset()
    changes.remove.reset()
  }
  const of = (name: ListSheet) => ({ isOpen: sheet === name, onClose: close })
  return (
    <>
      <Sheet title={t('lists:view.saveAsTitle')} {...of('saveAs')}>
        <ViewNameForm
          name=""
          shared={false}
          confirm={t('lists:view.saveConfirm')}
          isBusy={changes.create.isPending}
          error={changes.create.error}
          onSave={saving.saveAs}
          onClose={close}
        />
      </Sheet>
      <Sheet title={t('lists:view.renameTitle')} {...of('rename')}>
        <ViewNameForm
          name={view?.name ?? ''}
          confirm={t('lists:view.renameConfirm')}
          isBusy={changes.update.isPending}
          error={changes.update.error}
          onSave={saving.rename}
          onClose={close}
        />
      </Sheet>
      <Sheet title={t('lists:view.removeTitle', { name: view?.name ?? '' })} {...of('remove')}>
        <RemoveViewForm
          isShared={view?.shared ?? false}
          isBusy={changes.remove.isPending}
          error={changes.remove.error}
          onRemove={saving.remove}
          onClose={close}
        />
      </Sheet>
      <Sheet title={t('lists:display.title')} {...of('display')}>
        <DisplayForm columns={columns} density={density} onDensity={onDensity} />
      </Sheet>
    </>
  )
}
