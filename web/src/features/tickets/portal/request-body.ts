import type { FormField } from '@atum-desk/contract/forms'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { oneLine } from '../../../lib/text/one-line.ts'
import { type AnswerDrafts, answersFrom, answersKept } from '../../answers/answers.ts'

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly TicketPriority[]

/** A request while it is being written. */
export interface RequestDraft {
  readonly title: string
  readonly description: string
  readonly priority: TicketPriority
  readonly category: string
  readonly serviceId: string
  /** By the key of the question, whichever service asks it. */
  readonly answers: AnswerDrafts
  /** Whether files were picked for it. They are not kept: a browser gives no page the files of an earlier one. */
  readonly hadFiles: boolean
}

export const emptyDraft: RequestDraft = {
  title: '',
  description: '',
  priority: 'P3',
  category: '',
  serviceId: '',
  answers: {},
  hadFiles: false,
}

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
      answers: answersKept(kept.answers),
      hadFiles: kept.hadFiles === true,
    }
  } catch {
    return emptyDraft
  }
}

export const isEmptyDraft = ({ title, description, category, serviceId, answers }: RequestDraft): boolean =>
  `${title}${description}${category}${serviceId}${Object.values(answers).filter(Boolean).join('')}`.trim() === ''

/** The contract's own limits, checked before anything is sent. */
export const problemsOf = ({ title, description }: RequestDraft) => ({
  title: oneLine(title).length < 3,
  description: description.trim() === '',
})

/** What is left empty is left out. */
export const bodyFrom = (
  draft: RequestDraft,
  followUpOf: string | undefined,
  asked: readonly FormField[] = [],
): CreateTicketBody => {
  const category = draft.category.trim()
  return {
    title: oneLine(draft.title),
    description: draft.description.trim(),
    priority: draft.priority,
    ...(category && { category }),
    ...(draft.serviceId && { serviceId: draft.serviceId }),
    ...(asked.length > 0 && { fields: answersFrom(asked, draft.answers) }),
    ...(followUpOf && { followUpOf }),
  }
}
