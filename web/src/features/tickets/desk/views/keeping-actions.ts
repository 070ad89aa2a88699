import type { ViewAction } from './view-scope.ts'

const none: readonly string[] = []

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

const moveViewUp: ViewAction = {
  id: 'view.up',
  titleKey: 'lists:view.up',
  keys: none,
  when: ({ canGoUp }) => canGoUp,
  run: ({ go }) => go(-1),
}

const moveViewDown: ViewAction = {
  id: 'view.down',
  titleKey: 'lists:view.down',
  keys: none,
  when: ({ canGoDown }) => canGoDown,
  run: ({ go }) => go(1),
}

const removeView: ViewAction = {
  id: 'view.remove',
  titleKey: 'lists:view.remove',
  keys: none,
  when: ({ view }) => view?.editable === true,
  run: ({ ask }) => ask('remove'),
}

/** What is done to the view itself. */
export const keepingActions = [renameView, moveViewUp, moveViewDown, shareView, unshareView, removeView] as const
