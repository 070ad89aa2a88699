import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import { type Listening, wireListening } from './listening.ts'
import { wireMetrics } from './metrics.ts'
import { type Access, createAccess } from './modules/access/index.ts'
import {
  type Assignment,
  assignmentSweep,
  assignmentTasks,
  createAssignment,
  recordOccasions,
} from './modules/assignment/index.ts'
import { type Attachments, attachmentSweep, createAttachments, reasonsForUpload } from './modules/attachments/index.ts'
import { type Audit, createAudit, recordAudit, sealSweep } from './modules/audit/index.ts'
import {
  createServices,
  createTeams,
  createTemplates,
  forms,
  type Services,
  serviceConstraints,
  type Teams,
  type Templates,
  teamConstraints,
  templateConstraints,
} from './modules/catalog/index.ts'
import { deliverySweeps, deliveryTasks } from './modules/deliveries/index.ts'
import { createDrafts, type Drafts, recordSaid } from './modules/drafts/index.ts'
import { createExplanations, type Explanations } from './modules/explanations/index.ts'
import {
  createIdentity,
  type Identity,
  identityConstraints,
  identitySweeps,
  identityTasks,
} from './modules/identity/index.ts'
import { liveSweep, recordLive } from './modules/live/index.ts'
import { notificationSweeps, notificationTasks } from './modules/notifications/index.ts'
import { createOrganizations, type Organizations, organizationConstraints } from './modules/organizations/index.ts'
import { createRelations, type Relations, relationConstraints } from './modules/relations/index.ts'
import { createReports, type Reports } from './modules/reports/index.ts'
import { backlogSweep, createSearch, type Search } from './modules/search/index.ts'
import { createSettings, type SettingsService } from './modules/settings/index.ts'
import { createSetup, type SetupService } from './modules/setup/index.ts'
import {
  type Applications,
  applicationTasks,
  type Calendars,
  createApplications,
  createCalendars,
  createPolicies,
  createSla,
  milestoneSweep,
  type Policies,
  recordClocks,
  type Sla,
  slaConstraints,
} from './modules/sla/index.ts'
import { createSnippets, type Snippets, snippetConstraints } from './modules/snippets/index.ts'
import {
  bulkConstraints,
  createTicketExplanation,
  createTicketLists,
  createTickets,
  recordReceipt,
  recordTimeline,
  slaSteps,
  type TicketLists,
  type Tickets,
  tagsOf,
  ticketConstraints,
  ticketSweeps,
} from './modules/tickets/index.ts'
import { createViews, type Views, viewConstraints } from './modules/views/index.ts'
import {
  createWatchers,
  followers,
  reasonsForCc,
  reasonsForWatch,
  recordFollowers,
  type Watchers,
} from './modules/watchers/index.ts'
import { webhookConstraints } from './modules/webhooks/index.ts'
import { type Outward, wireOutgoing } from './outgoing.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { createDatabaseHealth, type DatabaseHealth } from './platform/db/health.ts'
import { createDepths } from './platform/db/outbox-depth.ts'
import { createPool } from './platform/db/pool.ts'
import { createTenantDb, type Recorder, type TenantDb } from './platform/db/tenant-db.ts'
import { createTenantDirectory, type TenantDirectory } from './platform/db/tenant-directory.ts'
import { createFileStore, type FileStore } from './platform/files/file-store.ts'
import type { Metric } from './platform/http/metrics.ts'
import type { Sweep, Task } from './platform/jobs/task.ts'
import { createLog } from './platform/log.ts'

export type Deps = Outward &
  Listening &
  Readonly<{
    config: Config
    clock: Clock
    log: Logger
    db: TenantDb
    files: FileStore
    directory: TenantDirectory
    databaseHealth: DatabaseHealth
    access: Access
    identity: Identity
    audit: Audit
    settings: SettingsService
    organizations: Organizations
    teams: Teams
    services: Services
    assignment: Assignment
    templates: Templates
    attachments: Attachments
    metrics: readonly Metric[]
    tickets: Tickets
    drafts: Drafts
    snippets: Snippets
    relations: Relations
    watchers: Watchers
    explanations: Explanations
    search: Search
    ticketLists: TicketLists
    views: Views
    reports: Reports
    setup: SetupService
    sla: Sla
    policies: Policies
    calendars: Calendars
    applications: Applications
    tasks: readonly Task[]
    sweeps: readonly Sweep[]
    /** What a worker does first. */
    starting: readonly Sweep[]
    close(): Promise<void>
  }>

/** What can be done to a ticket, and is decided by another module than its own. */
const elsewhere = { reasonsForUpload, reasonsForWatch, reasonsForCc }

/** What a broken constraint means: each module says it of its own. */
const constraints = {
  ...identityConstraints,
  ...ticketConstraints,
  ...relationConstraints,
  ...organizationConstraints,
  ...teamConstraints,
  ...serviceConstraints,
  ...templateConstraints,
  ...slaConstraints,
  ...viewConstraints,
  ...snippetConstraints,
  ...bulkConstraints,
  ...webhookConstraints,
}

/** The only place where things are wired. Tests replace the clock, and nothing else. */
export function buildDeps(config: Config, { clock = systemClock }: { clock?: Clock } = {}): Deps {
  const log = createLog(config.logLevel)
  const pool = createPool(config.databaseUrl, log)
  const directory = createTenantDirectory(pool)
  const outgoing = wireOutgoing(config)
  const db = createTenantDb(pool, { constraints, recorders: recordersWith(outgoing.recorders) })
  const settings = createSettings({ db, directory, clock })
  const access = createAccess({ db })
  const identity = createIdentity({ db, directory, clock, access })
  const sla = createSla({ db })
  const files = createFileStore(config.filesDir)
  const attachments = createAttachments({ db, files, settings })
  const assignment = createAssignment({ db, tagsOf })
  const tickets = createTickets({ db, sla, settings, attachments, assignment, forms, followers })
  const waiting = { toGiveOut: tickets.queues.toGiveOut, giveOut: tickets.handing.giveOut }
  const relations = createRelations({ db, tickets: tickets.relating, attachments })
  const ticketLists = createTicketLists({ db, clock, tickets: { ...tickets, merge: relations.merge } })
  const outward = outgoing.build({ db, clock })
  const { unreadCount } = outward.notifications.inbox
  const listening = wireListening({ config, pool, db, clock, log, unreadCount })
  return {
    config,
    clock,
    log,
    db,
    files,
    directory,
    databaseHealth: createDatabaseHealth(pool),
    ...listening,
    metrics: wireMetrics({ depths: createDepths(pool), hub: listening.hub, now: () => clock.now().epochMilliseconds }),
    ...administered(db),
    access,
    identity,
    settings,
    assignment,
    attachments,
    ...outward,
    tickets,
    explanations: createExplanations({ db, identity, tickets: createTicketExplanation({ settings, elsewhere }) }),
    watchers: createWatchers({ db, tickets: tickets.relating }),
    relations,
    search: createSearch({ db, tickets }),
    ticketLists,
    ...lookedAt({ db, tickets: ticketLists }),
    sla,
    tasks: tasksOf({ db, clock, ...outward, waiting }),
    sweeps: sweepsOf({ db, settings, files, ...outward, waiting }),
    starting: [{ name: 'deliveries.take-up', run: outward.deliveries.takeUp }],
    async close() {
      outgoing.close()
      await pool.end()
    },
  }
}

/** In this order: what happened stands in the timeline before others react to it. */
const recordersWith = (outgoing: readonly Recorder[]): readonly Recorder[] => [
  recordTimeline,
  recordLive,
  recordClocks,
  recordAudit,
  ...outgoing,
  recordOccasions,
  recordFollowers,
  recordReceipt,
  recordSaid,
]

/** What is made of lists of tickets. */
const lookedAt = (asked: { db: TenantDb; tickets: TicketLists }) => ({
  views: createViews(asked),
  reports: createReports(asked),
})

/** What needs the database and nothing else. */
const administered = (db: TenantDb) => ({
  audit: createAudit({ db }),
  organizations: createOrganizations({ db }),
  teams: createTeams({ db }),
  services: createServices({ db, tagsOf }),
  templates: createTemplates({ db, tagsOf }),
  policies: createPolicies({ db }),
  calendars: createCalendars({ db }),
  applications: createApplications({ db }),
  setup: createSetup({ db }),
  drafts: createDrafts({ db }),
  snippets: createSnippets({ db }),
})

/** What the worker does when it is told to. */
const tasksOf = ({
  db,
  clock,
  deliveries,
  digests,
  waiting,
}: Pick<Deps, 'db' | 'clock' | 'deliveries' | 'digests'> & Waiting) => [
  ...identityTasks({ db }),
  ...deliveryTasks(deliveries),
  ...notificationTasks({ digests }),
  ...assignmentTasks(waiting),
  ...applicationTasks({ db, clock }),
]

type Waiting = Readonly<{ waiting: Parameters<typeof assignmentSweep>[0] & Parameters<typeof assignmentTasks>[0] }>

type Swept = Pick<Deps, 'db' | 'settings' | 'files' | 'deliveries' | 'digests'> & {
  waiting: Parameters<typeof assignmentSweep>[0]
}

/** What the worker looks after by itself. */
const sweepsOf = ({ db, settings, files, deliveries, digests, waiting }: Swept): readonly Sweep[] => [
  ...identitySweeps({ db }),
  ...ticketSweeps({ db, settings }),
  milestoneSweep({ db, tickets: slaSteps }),
  attachmentSweep({ db, files }),
  ...notificationSweeps({ db, digests }),
  ...deliverySweeps(deliveries, { db }),
  assignmentSweep(waiting),
  backlogSweep({ db }),
  liveSweep({ db }),
  sealSweep({ db }),
]
