# 7: the database of a busy helpdesk: 100,000 tickets, 300,000 comments.
# shellcheck shell=bash

fill_box() {
  local socket
  socket=/proc/$(box_leader)/root/run/postgresql
  "$node" "$root/bench/data.ts" "postgres://postgres@${socket//\//%2F}/postgres" "${BOXTEST_TICKETS:-100000}" &&
    inbox "systemctl stop atum-desk-api atum-desk-worker
      psql -XAtq -U postgres -c 'drop database atum_desk with (force)' -c 'alter database atum_bench rename to atum_desk' && atum-desk migrate && systemctl start atum-desk-api atum-desk-worker"
}
holds "7 a helpdesk with ${BOXTEST_TICKETS:-100000} tickets" fill_box
until_ready
note "its database: $(sql 'select pg_size_pretty(pg_database_size(current_database()))')"
