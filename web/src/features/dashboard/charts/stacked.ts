import type { BacklogReport } from '@atum-desk/contract/reports'

type Priorities = BacklogReport['ages'][number]['priorities']
export const priorities = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly (keyof Priorities)[]

/** From where to where each reaches when they stand on one another. What there is none of is left out. */
export const stacked = (counts: Priorities) => {
  let from = 0
  return priorities.flatMap((priority) => {
    const to = from + counts[priority]
    const part = { priority, from, to }
    from = to
    return part.to > part.from ? [part] : []
  })
}
