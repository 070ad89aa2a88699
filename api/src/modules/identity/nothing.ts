import { Type } from 'typebox'

/** The schema of an answer without a body: `null` would be sent as the four letters that JSON has for it. */
export const nothing = (description: string) => Type.Unsafe<undefined>({ type: 'null', description })
