import type { View } from '@atum-desk/contract/views'
import type { Action } from '../../../../lib/actions/action.ts'

export type ListSheet = 'saveAs' | 'rename' | 'remove' | 'display'

export interface ViewScope {
  readonly view: View | undefined
  /** Not as it was kept; without a view, worth keeping. */
  readonly isChanged: boolean
  readonly userId: string
  readonly mayExport: boolean
  readonly ask: (sheet: ListSheet) => void
  readonly save: () => void
  readonly share: (shared: boolean) => void
  readonly discard: () => void
  readonly exportCsv: () => void
}

type ViewAction = Action<ViewScope>
const none: readonly string[] = []

export const saveView: ViewAction = {
  id: 'view.save',
  titleKey: 'lists:view.save',
  keys: none,
  when: ({ view, isChanged }) => isChanged && view?.editable === true,
  run: ({ save }) => save(),
}

export const saveViewAs: ViewAction = {
  id: 'view.saveAs',
  titleKey: 'lists:view.saveAs',
  keys: none,
  when: ({ isChanged }) => isChanged,
  run: ({ ask }) => ask('saveAs'),
}

export const discardChanges: ViewAction = {
  id: 'view.discard',
  titleKey: 'lists:view.discard',
  keys: none,
  when: ({ view, isChanged }) => isChanged && view !== undefined,
  run: ({ discard }) => discard(),
}

const renameView: ViewAction = {
  id: 'view.rename',
  titleKey: 'lists:view.rename',
  keys: none,
  when: ({ view }) => view?.editable === true,
  run: ({ ask }) => ask('rename'),
}

const shareView: ViewAction = {
  id: 'view.share',
  titleKey: 'lists:view.share',
  keys: none,
  when: ({ view }) => view?.editable === true && !view.shared,
  run: ({ share }) => share(true),
}

/** Only its owner takes it back (LST-1). */
const unshareView: ViewAction = {
  id: 'view.unshare',
  titleKey: 'lists:view.unshare',
  keys: none,
  when: ({ view, userId }) => view?.shared === true && view.owner.id === userId,
  run: ({ share }) => share(false),
}

const removeView: ViewAction = {
  id: 'view.remove',
  titleKey: 'lists:view.remove',
  keys: none,
  when: ({ view }) => view?.editable === true,
  run: ({ ask }) => ask('remove'),
}

const exportList: ViewAction = {
  id: 'list.export',
  titleKey: 'lists:export.action',
  keys: none,
  when: ({ mayExport }) => mayExport,
  run: ({ exportCsv }) => exportCsv(),
}

export const chooseDisplay: ViewAction = {
  id: 'list.display',
  titleKey: 'lists:display.action',
  keys: ['v'],
  when: () => true,
  run: ({ ask }) => ask('display'),
}

export const menuActions = [renameView, shareView, unshareView, removeView, exportList] as const
export const viewActions: readonly ViewAction[] = [saveView, saveViewAs, discardChanges, ...menuActions, chooseDisplay]
