import type { SlaPolicy } from '@atum-desk/contract/sla-policies'

/** In the order in which they are looked at: those of one organization before those for all, whatever their position. */
export const inOrder = (policies: readonly SlaPolicy[]): readonly [own: SlaPolicy[], forAll: SlaPolicy[]] => {
  const sorted = [...policies].sort((one, other) => one.position - other.position)
  return [sorted.filter(({ orgId }) => orgId !== null), sorted.filter(({ orgId }) => orgId === null)]
}

/**
 * The ids in their new order when one changes places with its neighbour among those that it competes with. Undefined
 * where there is none.
 */
export const moved = (policies: readonly SlaPolicy[], id: string, step: -1 | 1): string[] | undefined => {
  const group = inOrder(policies).find((one) => one.some((policy) => policy.id === id)) ?? []
  const neighbour = group[group.findIndex((policy) => policy.id === id) + step]
  if (!neighbour) return undefined
  const ids = [...policies].sort((one, other) => one.position - other.position).map((policy) => policy.id)
  return ids.map((one) => (one === id ? neighbour.id : one === neighbour.id ? id : one))
}

/** The same list as it will stand: shown before the server has said so. */
export const placed = (policies: readonly SlaPolicy[], ids: readonly string[]): SlaPolicy[] =>
  policies.map((policy) => ({ ...policy, position: ids.indexOf(policy.id) + 1 }))
