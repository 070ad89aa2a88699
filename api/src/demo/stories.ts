import { atWork, forTheCustomer } from './stories/at-work.ts'
import { accepted, assigned, waiting } from './stories/before-work.ts'
import { over, solved } from './stories/over.ts'
import type { Story } from './stories/story.ts'

/** Some thirty tickets in every status, of two organizations, over the last week. */
export const stories: readonly Story[] = [
  ...waiting,
  ...accepted,
  ...assigned,
  ...atWork,
  ...forTheCustomer,
  ...solved,
  ...over,
]
