import type { TicketStatus } from '@atum-desk/contract/tickets'
import ar from '../locales/ar/landing.json' with { type: 'json' }
import en from '../locales/en/landing.json' with { type: 'json' }

/** Every word of the landing. The languages have the same keys: the types and a test see to it. */
export type Words = typeof en

export const words = { en, ar } as const satisfies Record<string, Words>

export type PictureWords = Words['picture']

type Step = Words['workflow']['steps'][number]

/** A catalog knows statuses as strings; one that the product does not know fails the build. */
export const isStatus = (status: string, looks: Record<TicketStatus, unknown>): status is TicketStatus =>
  Object.hasOwn(looks, status)

export type { Step }
