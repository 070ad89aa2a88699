import { mediaHook } from './media.ts'

/** Where there is room for a third pane: `triple` in tokens.css. */
export const useIsSpacious = mediaHook('(min-width: 90rem)')
