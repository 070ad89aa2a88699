import type { View } from '@atum-desk/contract/views'
import type { Action } from '../../../../lib/actions/action.ts'

export type ListSheet = 'saveAs' | 'rename' | 'remove' | 'display'

export interface ViewScope {
  readonly view: View | undefined
  /** Not as it was kept; without a view, worth keeping. */
  readonly isChanged: boolean
  readonly userId: string
  readonly mayExport: boolean
  readonly canGoUp: boolean
  readonly canGoDown: boolean
  readonly ask: (sheet: ListSheet) => void
  readonly save: () => void
  readonly share: (shared: boolean) => void
  readonly discard: () => void
  /** Among the views of the sidebar. */
  readonly go: (by: 1 | -1) => void
  readonly exportCsv: () => void
}

export type ViewAction = Action<ViewScope>
