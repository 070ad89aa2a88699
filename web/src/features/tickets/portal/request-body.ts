import type { CreateTicketBody, TicketPriority } from '@atum-desk/contract/tickets'

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly TicketPriority[]

/** A request while it is being written. */
export interface RequestDraft {
  readonly title: string
  readonly description: string
  readonly priority: TicketPriority
  readonly category: string
  readonly serviceId: string
}

export const emptyDraft: RequestDraft = { title: '', description: '', priority: 'P3', category: '', serviceId: '' }

/** A draft as it was kept; whatever does not fit any more is forgotten. */
export const draftFrom = (text: string): RequestDraft => {
  try {
    const kept: Partial<Record<keyof RequestDraft, unknown>> = JSON.parse(text)
    const words = (key: 'title' | 'description' | 'category' | 'serviceId') => String(kept[key] ?? '')
    return {
      title: words('title'),
      description: words('description'),
      priority: priorities.find((one) => one === kept.priority) ?? emptyDraft.priority,
      category: words('category'),
      serviceId: words('serviceId'),
    }
  } catch {
    return emptyDraft
  }
}

export const isEmptyDraft = ({ title, description, category }: RequestDraft): boolean =>
  `${title}${description}${category}`.trim() === ''

/** The contract's own limits, checked before anything is sent. */
export const problemsOf = ({ title, description }: RequestDraft) => ({
  title: title.trim().length < 3,
  description: description.trim() === '',
})

/** What is left empty is left out. */
export const bodyFrom = (draft: RequestDraft, followUpOf: string | undefined): CreateTicketBody => {
  const category = draft.category.trim()
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    priority: draft.priority,
    ...(category && { category }),
    ...(draft.serviceId && { serviceId: draft.serviceId }),
    ...(followUpOf && { followUpOf }),
  }
}
