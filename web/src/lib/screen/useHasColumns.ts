import { mediaHook } from './media.ts'

/** From 900 px a plain list is a table; below, cards. */
export const useHasColumns = mediaHook('(min-width: 56.25rem)')
