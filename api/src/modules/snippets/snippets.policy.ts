import { authorize, isAllowed } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'

type Subject = Readonly<{ ownerId: string; shared: boolean }>
type Asked = Readonly<{ shared?: boolean | undefined }>

const isOwner = ({ actor }: Context, { ownerId }: Subject) => actor.userId === ownerId

/** One's own is one's own affair; a shared one speaks for the helpdesk, and takes template.manage. */
export const mayChange = (ctx: Context, snippet: Subject): boolean =>
  snippet.shared ? isAllowed(ctx, 'template.manage') : isOwner(ctx, snippet)

/** Throws `forbidden`. */
export function authorizeSharing(ctx: Context, { shared = false }: Asked): void {
  if (shared) authorize(ctx, 'template.manage')
}

/** Throws `forbidden`. A shared one is taken back by its owner alone: for others it would be gone, not private. */
export function authorizeChange(ctx: Context, snippet: Subject, asked: Asked = {}): void {
  if (snippet.shared || asked.shared) authorize(ctx, 'template.manage', asked.shared !== false || isOwner(ctx, snippet))
}
