import { mediaHook } from './media.ts'

/** Where a list has a pane or columns beside it: `split` in tokens.css. */
export const useIsWide = mediaHook('(min-width: 75rem)')
