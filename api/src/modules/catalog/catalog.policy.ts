import type { Context } from '../../platform/access/context.ts'

/** A customer chooses among what is offered to him; staff also see what was, and what is theirs alone. */
export const seesAll = (ctx: Context): boolean => ctx.orgId === null
