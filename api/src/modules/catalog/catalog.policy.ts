import type { Context } from '../../platform/access/context.ts'

/** A customer chooses among what is offered; staff also see what was. */
export const seesInactive = (ctx: Context): boolean => ctx.orgId === null
