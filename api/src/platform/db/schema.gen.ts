// Made by `npm run types` from migrations/sql; a test compares it with the database.
import type { Locale } from '@atum-desk/contract/auth'
import type { DeliveryChannel, DeliveryState } from '@atum-desk/contract/deliveries'
import type { FieldType } from '@atum-desk/contract/forms'
import type { MailEvent, MailReader, MailSecurity } from '@atum-desk/contract/mail'
import type { TicketVisibility } from '@atum-desk/contract/organizations'
import type { Permission } from '@atum-desk/contract/permissions'
import type { SessionEnd } from '@atum-desk/contract/sessions'
import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import type { WebhookState } from '@atum-desk/contract/webhooks'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

/** Read as what it holds, written as text: `pg` would send an array as PostgreSQL's own, and a string bare. */
type Json = ColumnType<unknown, string, string>

export type Database = {
  attachments: {
    tenant_id: string
    id: string
    org_id: string
    ticket_id: string
    comment_id: string | null
    file_name: string
    mime_type: string
    size_bytes: number
    sha256: string
    internal: boolean
    uploaded_by: string
    created_at: Temporal.Instant
  }
  audit_log: {
    tenant_id: string
    id: string
    org_id: string | null
    actor_id: string | null
    action: string
    entity_type: string
    entity_id: string | null
    old_value: Json | null
    new_value: Json | null
    request_id: string
    address: string | null
    occurred_at: Temporal.Instant
  }
  audit_seals: {
    tenant_id: string
    seq: number
    entry_id: string
    hash: Buffer
  }
  audit_unsealed: {
    tenant_id: string
    turn: GeneratedAlways<number>
    entry_id: string
  }
  branding_logos: {
    tenant_id: string
    media_type: string | null
    content: Buffer | null
    sha256: string | null
    changed_at: Temporal.Instant
  }
  bulk_receipts: {
    tenant_id: string
    request_id: string
    ticket_id: string
  }
  bulk_requests: {
    tenant_id: string
    id: string
    user_id: string
    key: string
    request_hash: string
    created_at: Temporal.Instant
  }
  calendar_versions: {
    tenant_id: string
    calendar_id: string
    version: number
    time_zone: string
    always_open: boolean
    shifts: Json
    holidays: Json
    created_at: Temporal.Instant
  }
  calendars: {
    tenant_id: string
    id: string
    name: string
    active: Generated<boolean>
    version: Generated<number>
  }
  comment_keys: {
    tenant_id: string
    user_id: string
    key: string
    request_hash: string
    comment_id: string
    created_at: Temporal.Instant
  }
  credentials: {
    tenant_id: string
    user_id: string
    password_hash: string
    changed_at: Temporal.Instant
  }
  deliveries: {
    tenant_id: string
    id: string
    org_id: string | null
    channel: DeliveryChannel
    event: string
    internal: boolean
    ticket_id: string | null
    recipient_id: string | null
    address: string
    locale: Locale
    subject: string
    body_text: string
    state: DeliveryState
    attempts: Generated<number>
    next_attempt_at: Temporal.Instant | null
    last_error: string | null
    created_at: Temporal.Instant
    claimed_at: Temporal.Instant | null
    sent_at: Temporal.Instant | null
    event_id: string | null
    endpoint_id: string | null
    body_html: string | null
    digest_id: string | null
    replay_of: string | null
  }
  delivery_attempts: {
    tenant_id: string
    delivery_id: string
    id: string
    outcome: 'sent' | 'failed' | 'dead'
    request: string | null
    response: string | null
    status: number | null
    error: string | null
    started_at: Temporal.Instant
    ended_at: Temporal.Instant
  }
  idempotency_keys: {
    tenant_id: string
    user_id: string
    key: string
    request_hash: string
    ticket_id: string
    created_at: Temporal.Instant
  }
  invitations: {
    tenant_id: string
    user_id: string
    invited_by: string | null
    invited_at: Temporal.Instant
    expires_at: Temporal.Instant
  }
  live_events: {
    tenant_id: string
    id: string
    org_id: string
    ticket_id: string
    other_ticket_id: string | null
    comment_id: string | null
    attachment_id: string | null
    actor_id: string | null
    name: string
    internal: boolean
    version: number
    occurred_at: Temporal.Instant
    seq: GeneratedAlways<number>
    position: number | null
  }
  live_feeds: {
    tenant_id: string
    forgotten_to: number
  }
  mail_settings: {
    tenant_id: string
    host: string | null
    port: number | null
    security: MailSecurity | null
    username: string | null
    password: string | null
    from_name: string | null
    from_address: string | null
    reply_to: string | null
    allow_unverified: Generated<boolean>
    ca_certificate: string | null
    rate_per_minute: number | null
    max_connections: Generated<number>
    version: number
    changed_at: Temporal.Instant
  }
  mail_templates: {
    tenant_id: string
    event: MailEvent
    reader: MailReader
    locale: Locale
    subject: string | null
    body_text: string | null
    body_html: string | null
    version: number
    changed_at: Temporal.Instant
  }
  notification_preferences: {
    tenant_id: string
    user_id: string
    email: 'immediately' | 'hourly' | 'daily' | 'off'
    daily_at: string
    quiet_hours: Json | null
    events: Json
    version: number
    changed_at: Temporal.Instant
  }
  notification_rules: {
    tenant_id: string
    event: string
    audience: string
    channel: 'in_app' | 'email'
    told: boolean
    changed_at: Temporal.Instant
  }
  notifications: {
    tenant_id: string
    id: string
    user_id: string
    event_id: string
    event: string
    org_id: string | null
    ticket_id: string | null
    internal: boolean
    mentioned: boolean
    actor_id: string | null
    created_at: Temporal.Instant
    read_at: Temporal.Instant | null
  }
  organization_settings: {
    tenant_id: string
    org_id: string
    key: string
    value: Json
    changed_at: Temporal.Instant
  }
  organizations: {
    tenant_id: string
    id: string
    name: string
    ticket_visibility: Generated<TicketVisibility>
    active: Generated<boolean>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  password_resets: {
    tenant_id: string
    token_hash: Buffer
    user_id: string
    issued_at: Temporal.Instant
    expires_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  refresh_tokens: {
    tenant_id: string
    token_hash: Buffer
    session_id: string
    issued_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  reply_addresses: {
    tenant_id: string
    number: GeneratedAlways<number>
    ticket_id: string
    recipient_id: string
  }
  role_permissions: {
    tenant_id: string
    role: string
    permission: Permission
  }
  roles: {
    tenant_id: string
    name: string
    title: string
    audience: 'staff' | 'customer'
    built_in: Generated<boolean>
    version: Generated<number>
  }
  search_backlog: {
    tenant_id: string
    after_ticket: string | null
  }
  search_names: {
    tenant_id: string
    id: string
    kind: string
    org_id: string | null
    words: string
  }
  search_vocabulary: {
    tenant_id: string
    word: string
  }
  service_form_fields: {
    tenant_id: string
    service_id: string
    form_version: number
    position: number
    key: string
    type: FieldType
    internal: boolean
    customer_sets: boolean
    required: boolean
    definition: Json
  }
  service_form_keys: {
    tenant_id: string
    service_id: string
    key: string
    type: FieldType
  }
  service_forms: {
    tenant_id: string
    service_id: string
    version: number
    created_at: Temporal.Instant
  }
  services: {
    tenant_id: string
    id: string
    name: string
    description: Generated<string>
    active: Generated<boolean>
    version: Generated<number>
    category: string | null
    priority: TicketPriority | null
    team_id: string | null
    tags: Generated<string[]>
    customer_visible: Generated<boolean>
    position: Generated<number>
    form_version: number | null
  }
  sessions: {
    tenant_id: string
    id: string
    user_id: string
    address: string | null
    user_agent: string | null
    started_at: Temporal.Instant
    last_used_at: Temporal.Instant
    expires_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    ended_because: SessionEnd | null
  }
  settings: {
    tenant_id: string
    key: string
    value: Json
    changed_at: Temporal.Instant
  }
  setup_dismissals: {
    tenant_id: string
    user_id: string
    dismissed_at: Temporal.Instant
  }
  sign_in_failures: {
    tenant_id: string
    email: string
    failures: number
    locked_until: Temporal.Instant | null
    last_failure_at: Temporal.Instant
  }
  sla_applications: {
    tenant_id: string
    id: string
    state: string
    fingerprint: string
    created_by: string
    created_at: Temporal.Instant
    started_at: Temporal.Instant | null
    finished_at: Temporal.Instant | null
    total: number
    processed: Generated<number>
    changed: Generated<number>
    failed: Generated<number>
    clocks_changed: Generated<number>
    breached: Generated<number>
    last_ticket_id: string | null
  }
  sla_clock_events: {
    tenant_id: string
    clock_id: string
    seq: number
    org_id: string
    ticket_id: string
    type: string
    cause: string
    actor_id: string | null
    at: Temporal.Instant
    policy_id: string | null
    policy_version: number | null
    calendar_id: string | null
    calendar_version: number | null
    target_seconds: number | null
    warn_at_percent: number | null
    selection: Json | null
  }
  sla_clocks: {
    tenant_id: string
    id: string
    org_id: string
    ticket_id: string
    kind: string
    state: string
    started_at: Temporal.Instant
    due_at: Temporal.Instant | null
    next_milestone_at: Temporal.Instant | null
    breached_at: Temporal.Instant | null
    met_at: Temporal.Instant | null
    cycle: Generated<number>
  }
  sla_escalations: {
    tenant_id: string
    clock_id: string
    step: string
    at: Temporal.Instant
    done_at: Temporal.Instant
  }
  sla_milestones: {
    tenant_id: string
    clock_id: string
    kind: string
    at: Temporal.Instant
    org_id: string
    told_at: Temporal.Instant
  }
  sla_policies: {
    tenant_id: string
    id: string
    org_id: string | null
    name: string
    active: Generated<boolean>
    version: Generated<number>
    position: number
    priorities: Generated<string[]>
  }
  sla_policy_services: {
    tenant_id: string
    policy_id: string
    service_id: string
  }
  sla_policy_versions: {
    tenant_id: string
    policy_id: string
    version: number
    calendar_id: string
    targets: Json
    warn_at_percent: number
    created_at: Temporal.Instant
    escalations: Json
  }
  sla_rule_orders: {
    tenant_id: string
    version: Generated<number>
  }
  snippets: {
    tenant_id: string
    id: string
    owner_id: string
    name: string
    body: string
    shared: Generated<boolean>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  team_members: {
    tenant_id: string
    team_id: string
    user_id: string
  }
  team_turns: {
    tenant_id: string
    team_id: string
    user_id: string
    turn: number
  }
  teams: {
    tenant_id: string
    id: string
    name: string
    active: Generated<boolean>
    version: Generated<number>
    strategy: Generated<'manual' | 'round_robin' | 'least_open' | 'skills'>
    capacity: number | null
  }
  tenants: {
    id: string
    name: string
    slug: string
    host: string | null
  }
  ticket_assignments: {
    tenant_id: string
    org_id: string
    ticket_id: string
    seq: number
    assignee_id: string | null
    team_id: string | null
    role: string | null
    assigned_by: string | null
    since: Temporal.Instant
    until: Temporal.Instant | null
  }
  ticket_ccs: {
    tenant_id: string
    org_id: string
    ticket_id: string
    user_id: string
    added_by: string | null
    came_from: string | null
    added_at: Temporal.Instant
  }
  ticket_comments: {
    tenant_id: string
    id: string
    org_id: string
    ticket_id: string
    author_id: string
    body: string
    internal: boolean
    created_at: Temporal.Instant
    edited_at: Temporal.Instant | null
  }
  ticket_drafts: {
    tenant_id: string
    ticket_id: string
    user_id: string
    kind: string
    body: string
    version: Generated<number>
    updated_at: Temporal.Instant
  }
  ticket_escalations: {
    tenant_id: string
    org_id: string
    ticket_id: string
    seq: number
    role: string
    from_assignee: string | null
    from_team: string | null
    reason: string | null
    escalated_by: string | null
    escalated_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  ticket_events: {
    tenant_id: string
    id: string
    org_id: string
    ticket_id: string
    actor_id: string | null
    name: string
    details: Json
    internal: boolean
    request_id: string
    occurred_at: Temporal.Instant
    other_ticket_id: string | null
  }
  ticket_field_values: {
    tenant_id: string
    org_id: string
    ticket_id: string
    service_id: string
    key: string
    form_version: number
    type: FieldType
    internal: boolean
    value: Json
  }
  ticket_links: {
    tenant_id: string
    org_id: string
    ticket_id: string
    follow_up_of: string
    created_at: Temporal.Instant
  }
  ticket_relations: {
    tenant_id: string
    from_id: string
    kind: string
    to_id: string
    created_at: Temporal.Instant
  }
  ticket_search: {
    tenant_id: string
    ticket_id: string
    org_id: string
    requester_id: string
    title_words: string
    text_words: string
    talk_words: Generated<string>
    note_words: Generated<string>
  }
  ticket_tags: {
    tenant_id: string
    tag: string
    ticket_id: string
    org_id: string
  }
  ticket_templates: {
    tenant_id: string
    id: string
    name: string
    title: string | null
    description: string | null
    priority: TicketPriority | null
    category: string | null
    service_id: string | null
    tags: Generated<string[]>
    fields: Json
    active: Generated<boolean>
    version: Generated<number>
  }
  ticket_transitions: {
    from_status: TicketStatus | null
    to_status: TicketStatus
    by_customer: boolean
  }
  ticket_views: {
    tenant_id: string
    id: string
    owner_id: string
    name: string
    shared: Generated<boolean>
    query: Json
    columns: string[] | null
    position: Generated<number>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  ticket_watchers: {
    tenant_id: string
    ticket_id: string
    user_id: string
    came_from: string | null
    added_at: Temporal.Instant
  }
  tickets: {
    tenant_id: string
    id: string
    org_id: string
    number: number
    title: string
    description: string
    status: Generated<TicketStatus>
    priority: Generated<TicketPriority>
    category: string | null
    service_id: string | null
    tags: Generated<string[]>
    requester_id: string
    created_by: string
    accepted_by: string | null
    accepted_at: Temporal.Instant | null
    assignee_id: string | null
    team_id: string | null
    rejection_reason: string | null
    resolution: string | null
    root_cause: string | null
    resolved_at: Temporal.Instant | null
    closed_at: Temporal.Instant | null
    version: Generated<number>
    created_at: Temporal.Instant
    updated_at: Temporal.Instant
    merged_into: string | null
    merged_at: Temporal.Instant | null
    escalated_role: string | null
    due_at: Temporal.Instant | null
    form_version: number | null
    internal_writes: Generated<number>
  }
  users: {
    tenant_id: string
    id: string
    org_id: string | null
    audience: GeneratedAlways<'staff' | 'customer'>
    email: string
    name: string
    role: string
    locale: Generated<Locale>
    time_zone: Generated<string>
    active: Generated<boolean>
    version: Generated<number>
    created_at: Temporal.Instant
  }
  webhook_endpoints: {
    tenant_id: string
    id: string
    name: string
    url: string
    description: string
    events: string[]
    include_internal: boolean
    ca: string | null
    state: WebhookState
    paused_at: Temporal.Instant | null
    paused_reason: string | null
    failing_since: Temporal.Instant | null
    secret: string | null
    previous_secret: string | null
    previous_until: Temporal.Instant | null
    version: Generated<number>
    created_at: Temporal.Instant
    removed_at: Temporal.Instant | null
  }
  work_profiles: {
    tenant_id: string
    user_id: string
    on_duty: Generated<boolean>
    capacity: number | null
    skills: Generated<string[]>
  }
  worker_heartbeats: {
    worker_id: string
    beat_at: Temporal.Instant
  }
}
