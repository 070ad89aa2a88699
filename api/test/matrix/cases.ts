import { accessCases } from './cases/access.ts'
import { assignmentCases } from './cases/assignment.ts'
import { catalogCases } from './cases/catalog.ts'
import type { Cases } from './cases/kit.ts'
import { levelCases } from './cases/levels.ts'
import { listCases } from './cases/lists.ts'
import { liveCases } from './cases/live.ts'
import { mailCases } from './cases/mail.ts'
import { notificationCases } from './cases/notifications.ts'
import { operationCases } from './cases/operations.ts'
import { peopleCases } from './cases/people.ts'
import { relationCases } from './cases/relations.ts'
import { reportCases } from './cases/reports.ts'
import { templateCases } from './cases/templates.ts'
import { ticketCases } from './cases/tickets.ts'
import { webhookCases } from './cases/webhooks.ts'
import { wordCases } from './cases/words.ts'

/** Every route that is not public, with what is right for it. A route that is missing here fails the test. */
export const cases: Cases = {
  ...ticketCases,
  ...assignmentCases,
  ...peopleCases,
  ...catalogCases,
  ...templateCases,
  ...relationCases,
  ...reportCases,
  ...levelCases,
  ...listCases,
  ...operationCases,
  ...mailCases,
  ...accessCases,
  ...liveCases,
  ...notificationCases,
  ...webhookCases,
  ...wordCases,
}
