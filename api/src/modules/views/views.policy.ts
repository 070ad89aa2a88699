import { authorize, isAllowed } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'

type Subject = Readonly<{ ownerId: string; shared: boolean }>

const isOwner = ({ actor }: Context, { ownerId }: Subject) => actor.userId === ownerId

/** Its owner; and of a shared one, which is everybody’s, who manages them. */
export const mayChange = (ctx: Context, view: Subject): boolean =>
  isOwner(ctx, view) || isAllowed(ctx, 'view.manage', view.shared)

/** Throws `forbidden`. A shared view is taken back by its owner alone: for others it would be gone, not private. */
export function authorizeChange(ctx: Context, view: Subject, { shared }: { shared?: boolean | undefined } = {}): void {
  if (!isOwner(ctx, view)) authorize(ctx, 'view.manage', view.shared && shared !== false)
}
