import type { FormField } from '@atum-desk/contract/forms'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { oneLine } from '../../../../lib/text/one-line.ts'
import { type AnswerDrafts, answersFrom, answersKept } from '../../../answers/answers.ts'
import { priorities } from '../list/filters.ts'

/** For whom the ticket is opened, as far as the form has to show it again after a reload. */
export interface Requester {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organization: string
}

export interface NewTicketDraft {
  readonly requester: Requester | null
  readonly title: string
  readonly description: string
  readonly priority: TicketPriority
  readonly category: string
  readonly serviceId: string
  /** By the key of the question, whichever service asks it. */
  readonly answers: AnswerDrafts
  readonly tags: readonly string[]
}

export const emptyDraft: NewTicketDraft = {
  ...{
    requester: null,
    title: '',
    description: '',
    priority: 'P3',
    category: '',
    serviceId: '',
    answers: {},
    tags: [],
  },
}

const requesterFrom = (kept: unknown): Requester | null => {
  const one = (kept ?? {}) as Partial<Record<keyof Requester, unknown>>
  const { id, name, email, organization } = one
  return typeof id === 'string'
    ? { id, name: String(name), email: String(email), organization: String(organization) }
    : null
}

/** A draft as it was kept; whatever does not fit any more is forgotten. */
export const draftFrom = (text: string): NewTicketDraft => {
  try {
    const kept: Partial<Record<keyof NewTicketDraft, unknown>> = JSON.parse(text)
    const words = (key: 'title' | 'description' | 'category' | 'serviceId') => String(kept[key] ?? '')
    return {
      requester: requesterFrom(kept.requester),
      ...{ title: words('title'), description: words('description') },
      priority: priorities.find((one) => one === kept.priority) ?? emptyDraft.priority,
      ...{ category: words('category'), serviceId: words('serviceId'), answers: answersKept(kept.answers) },
      tags: Array.isArray(kept.tags) ? kept.tags.map(String) : [],
    }
  } catch {
    return emptyDraft
  }
}

export const isEmptyDraft = ({ requester, title, description, category, serviceId }: NewTicketDraft): boolean =>
  requester === null && `${title}${description}${category}${serviceId}`.trim() === ''

/** The contract's own limits, checked before anything is sent. */
export const problemsOf = ({ requester, title, description }: NewTicketDraft) => ({
  requester: requester === null,
  title: oneLine(title).length < 3,
  description: description.trim() === '',
})

/** What is left empty is left out. */
export const bodyFrom = (draft: NewTicketDraft, asked: readonly FormField[]): CreateTicketBody => {
  const category = draft.category.trim()
  return {
    ...(draft.requester && { requesterId: draft.requester.id }),
    ...{ title: oneLine(draft.title), description: draft.description.trim(), priority: draft.priority },
    ...(category && { category }),
    ...(draft.serviceId && { serviceId: draft.serviceId }),
    ...(asked.length > 0 && { fields: answersFrom(asked, draft.answers) }),
    ...(draft.tags.length > 0 && { tags: [...draft.tags] }),
  }
}
