import type { Action } from '../../../../lib/actions/action.ts'
import { type Mark, marks } from './markdown-edit.ts'

export interface WritingScope {
  readonly isEmpty: boolean
  readonly isPreview: boolean
  readonly submit: () => void
  readonly mark: (mark: Mark) => void
  readonly preview: () => void
  readonly snippets: () => void
}

type WritingAction = Action<WritingScope>

export const markKeys = {
  bold: 'ctrl b',
  italic: 'ctrl i',
  code: 'ctrl e',
  list: 'ctrl shift 8',
  quote: 'ctrl shift .',
  link: 'ctrl shift l',
} as const satisfies Record<Mark, string>

const marking = marks.map(
  (mark): WritingAction => ({
    id: `ticket.mark.${mark}`,
    titleKey: `ticket:mark.${mark}`,
    keys: [markKeys[mark]],
    when: ({ isPreview }) => !isPreview,
    run: (scope) => scope.mark(mark),
  }),
)

const sendWhatIsWritten: WritingAction = {
  id: 'ticket.send',
  titleKey: 'tickets:action.send',
  keys: ['ctrl enter'],
  when: ({ isEmpty }) => !isEmpty,
  run: ({ submit }) => submit(),
}

const showPreview: WritingAction = {
  id: 'ticket.preview',
  titleKey: 'ticket:preview.toggle',
  keys: ['ctrl shift p'],
  when: () => true,
  run: ({ preview }) => preview(),
}

const insertSnippet: WritingAction = {
  id: 'ticket.snippet',
  titleKey: 'ticket:snippet.insert',
  keys: [],
  when: ({ isPreview }) => !isPreview,
  run: ({ snippets }) => snippets(),
}

/** All of them are keys of the field, as Ctrl belongs to the browser elsewhere; buttons and the palette do the same. */
export const writingActions = [sendWhatIsWritten, ...marking, showPreview, insertSnippet] as const
