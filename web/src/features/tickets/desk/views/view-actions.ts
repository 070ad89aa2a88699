import { keepingActions } from './keeping-actions.ts'
import type { ViewAction } from './view-scope.ts'

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

export const menuActions = [...keepingActions, exportList] as const
export const viewActions: readonly ViewAction[] = [saveView, saveViewAs, discardChanges, ...menuActions, chooseDisplay]
