# 7: up, or back by itself. Wants box_next to be a newer bundle. $upgrade_kind: good, or how it is made to fail.
# shellcheck shell=bash

# Every row of every table but of those that live: beats, the queue, seals, what is sent meanwhile, and by when something is due.
data_state() {
  inbox "for t in \$(psql -XAtq -U postgres -d atum_desk -c \"select tablename from pg_tables where schemaname = 'public' and tablename not in ('schema_migrations', 'worker_heartbeats', 'live_feeds', 'live_events', 'search_backlog', 'sessions', 'refresh_tokens', 'audit_seals', 'audit_unsealed') and tablename not like 'bench%' order by 1\"); do
      psql -XAtq -U postgres -d atum_desk -c \"select '\$t', count(*), coalesce(sum(('x' || substr(md5((to_jsonb(t) - 'due_at')::text), 1, 15))::bit(60)::bigint), 0) from \$t t\"; done
    cd /var/lib/atum-desk/uploads && find . -type f | sort | xargs sha256sum | sha256sum"
}
# It signs somebody in, which leaves rows.
runs() { until_ready && same "$(inbox 'basename "$(readlink /opt/atum-desk/current)"')" "$1" && is_ready && { [ -n "${nobody:-}" ] || test -n "$(token user@nile.example)"; }; }
go_up() { inbox "/opt/next/${next_name:+$next_name/}scripts/upgrade.sh"; }
# What the worker writes by itself goes on being written while the old or the new version runs: of that no row may be missing.
goes_on="^(${lives:+tickets|}notifications|deliveries|delivery_attempts|ticket_events|audit_log|sla_clocks|sla_clock_events|sla_milestones|ticket_search|search_vocabulary|ticket_escalations)[|]"
unchanged() {
  local now
  now=$(data_state)
  diff <(grep -vE "$goes_on" <<<"$1") <(grep -vE "$goes_on" <<<"$now") || return 1
  join -t'|' <(grep -E "$goes_on" <<<"$1" | sort) <(grep -E "$goes_on" <<<"$now" | sort) | awk -F'|' '$4 < $2 { print $1 " lost rows"; lost = 1 } END { exit lost }'
}
