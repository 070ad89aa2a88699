import type { Permission } from '@atum-desk/contract/permissions'
import { AppError } from '../errors.ts'
import type { Context } from './context.ts'

/** One condition of a decision, and whether it holds for this caller and this object. */
export type Rule = Readonly<{ rule: string; holds: boolean; detail: string }>

/** Null where no role at all may do it; several where each of them leads to it. */
type Asked = Permission | null | readonly Permission[]

/** What the module's policy says about this very object: as rules, or where nobody asks why, as their sum. */
type ObjectRules = boolean | readonly Rule[]

/** Everything that a decision hangs on. It is made from these, and told by them: there is no second list to explain it. */
export function reasonsFor(ctx: Context, permission: Asked, objectRules: ObjectRules = true): Rule[] {
  const held = permissionRule(ctx, permission)
  if (typeof objectRules !== 'boolean') return [held, ...objectRules]
  return [held, { rule: 'object', holds: objectRules, detail: 'This object, in the state that it is in.' }]
}

/** The one function that decides (PRM-2). */
export function isAllowed(ctx: Context, permission: Asked, objectRules: ObjectRules = true): boolean {
  return reasonsFor(ctx, permission, objectRules).every(({ holds }) => holds)
}

/** Throws `forbidden`. What the caller may not even see never gets here: for him it is `not-found`. */
export function authorize(ctx: Context, permission: Asked, objectRules: ObjectRules = true): void {
  enforce(reasonsFor(ctx, permission, objectRules))
}

/** The same, of rules that are put together already. Throws `forbidden`. */
export function enforce(rules: readonly Rule[]): void {
  const failed = rules.filter(({ holds }) => !holds)
  if (failed.length > 0) throw new AppError('forbidden', { detail: refusal(failed) })
}

/** Where several permissions lead to the same route. Throws `forbidden` when the caller has none of them. */
export const authorizeAny = (ctx: Context, permissions: readonly Permission[]): void => authorize(ctx, permissions)

function permissionRule({ orgId, actor }: Context, asked: Asked): Rule {
  const side = orgId === null ? 'staff' : 'customers'
  if (asked === null) return { rule: 'permission', holds: false, detail: `No permission opens this to ${side}.` }
  const names = typeof asked === 'string' ? [asked] : asked
  const holds = names.some((name) => actor.permissions.has(name))
  return { rule: 'permission', holds, detail: `The role ${holds ? 'holds' : 'lacks'} ${names.join(' or ')}.` }
}

/** Of the role, where it is the role; else the rule that the object's situation breaks, which only who sees it is told. */
function refusal(failed: readonly Rule[]): string {
  if (failed.some(({ rule }) => ofTheRole.includes(rule))) return 'Your role does not allow this.'
  const told = failed.find(({ rule }) => !untold.includes(rule))
  if (told === undefined) return 'Your role allows this, but not of this one as it stands.'
  return `Your role allows this, but not here. The rule: ${told.detail}`
}

const ofTheRole: readonly string[] = ['permission', 'reads', 'staff-only']
const untold: readonly string[] = ['object', 'own-organization']
