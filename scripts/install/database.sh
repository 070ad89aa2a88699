# PostgreSQL: who may sign in as whom over the socket, how much memory it takes, and the schema.
# shellcheck shell=bash

cluster=/etc/postgresql/15/main

put_database() {
  [ -d "$cluster" ] || quietly pg_createcluster --locale C.UTF-8 15 main
  put_roles_of_sockets
  memory_settings | put "$cluster/conf.d/atum-desk.conf" 0644 root:root
  put_folder /etc/systemd/system/postgresql@15-main.service.d 0755 root:root
  put /etc/systemd/system/postgresql@15-main.service.d/atum-desk.conf 0644 root:root <"$bundle/infra/systemd/postgresql.conf"
  [ -z "${want[WITH_PITR]:-}" ] || put_archive
  if has_changed '/etc/systemd/*'; then systemctl daemon-reload; fi
  if has_changed "$cluster/*" || ! systemctl is-active -q postgresql@15-main; then quietly systemctl restart postgresql@15-main; fi
  wait_for_postgres
  make_database
  quietly migrate_database
}

# Root and postgres may be anybody here, the services only the two roles that they need.
put_roles_of_sockets() {
  { printf 'local all postgres,atum_owner,atum_app,atum_system peer map=atum-desk\n'; without_ours 'map=atum-desk' "$cluster/pg_hba.conf"; } |
    put "$cluster/pg_hba.conf" 0640 postgres:postgres
  {
    printf 'atum-desk %s\n' 'atum-desk atum_app' 'atum-desk atum_system'
    printf 'atum-desk root %s\n' postgres atum_owner atum_app atum_system
    printf 'atum-desk postgres %s\n' postgres atum_owner
    without_ours '^atum-desk ' "$cluster/pg_ident.conf"
  } | put "$cluster/pg_ident.conf" 0640 postgres:postgres
}
without_ours() { grep -vE "$1" "$2" || true; }

# A quarter of the memory, as its manual says; 60 connections: two pools, the worker's lanes, and an administrator.
memory_settings() {
  local megabytes quarter
  megabytes=$(($(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo) / 1024))
  quarter=$((megabytes / 4 > 4096 ? 4096 : megabytes / 4))
  sed "s/@QUARTER@/${quarter}MB/;s/@HALF@/$((megabytes / 2))MB/" "$bundle/infra/postgresql/atum-desk.conf"
}

wait_for_postgres() {
  local i
  for ((i = 0; i < 150; i++)); do
    if asking postgres 'select 1' >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  die 'PostgreSQL does not answer'
}

asking() { psql -XAtq -v ON_ERROR_STOP=1 -U postgres -d "$1" -c "$2"; }

make_database() {
  [ "$(asking postgres "select count(*) from pg_database where datname = 'atum_desk'")" = 0 ] || return 0
  undo "psql -XAtq -U postgres -d postgres -c 'drop database if exists atum_desk with (force)' -c 'drop role if exists atum_app' -c 'drop role if exists atum_owner' -c 'drop role if exists atum_system'"
  quietly asking postgres "create database atum_desk template template0 encoding 'UTF8' locale 'C.UTF-8'"
}

# By its superuser the first time, which makes the roles; later by the owner of the schema, who can do less.
migrate_database() {
  local role=postgres
  [ "$(asking atum_desk "select count(*) from pg_tables where tablename = 'schema_migrations'")" = 0 ] || role=atum_owner
  atum-desk migrate --database "postgres://$role@$socket/atum_desk"
}
