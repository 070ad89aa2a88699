#!/bin/bash
# Back to the version before an upgrade that was not through. Started by the upgrade itself (--held), by the watch that it
# starts beside itself, or at a boot (--boot). May be run again at any point.
set -uo pipefail
umask 022
export LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
state=/var/lib/atum-desk-upgrade
if [ "${1:-}" != --held ]; then
  exec 9>/run/atum-desk-upgrade.lock
  flock 9
fi
[ -r $state/state ] || exit 0
exec >>/var/log/atum-desk/upgrade.log 2>&1
. $state/state
reached() { grep -qx "$1" $state/reached 2>/dev/null; }
asking() { psql -XAtq -v ON_ERROR_STOP=1 -U postgres -d postgres -c "$1"; }
has() { [ "$(asking "select count(*) from pg_database where datname = '$1'")" = 1 ]; }
printf '%(%FT%TZ)T going back from %s to %s\n' -1 "$new" "$old"

files_back() {
  rm -f /etc/systemd/system/atum-desk-*.service /etc/systemd/system/atum-desk-*.timer /etc/nginx/snippets/atum-desk-* /etc/atum-desk/nginx/closed.conf
  tar -C / -xpf $state/files.tar
  rm -f /etc/atum-desk/nginx/closed.conf
  ln -sfn "releases/$old" /opt/atum-desk/current.new && mv -T /opt/atum-desk/current.new /opt/atum-desk/current
  systemctl daemon-reload
}

# As it was when the services had stopped. A copy that was cut short is none.
database_back() {
  if ! reached copied; then
    asking 'drop database if exists atum_desk_before with (force)'
    return
  fi
  if has atum_desk_before; then
    if has atum_desk; then asking 'drop database atum_desk with (force)' || return 1; fi
    asking 'alter database atum_desk_before rename to atum_desk' || return 1
  fi
  has atum_desk
}

wait_for_postgres() { local i; for ((i = 0; i < 300; i++)); do asking 'select 1' >/dev/null 2>&1 && return 0; sleep 0.2; done; return 1; }

answers() {
  local i said
  for ((i = 0; i < 100; i++)); do
    said=$(exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /api/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && head -1 <&3) 2>/dev/null
    [[ $said != *' 200 '* ]] || return 0
    sleep 0.3
  done
  return 1
}

if reached stopped; then
  [ "${1:-}" = --boot ] || systemctl stop atum-desk-api atum-desk-worker
  wait_for_postgres && files_back && database_back || exit 1
  if [ "${1:-}" = --boot ]; then
    systemctl reload-or-restart --no-block nginx
  else
    systemctl restart atum-desk-api atum-desk-worker
    systemctl reload-or-restart nginx
    answers || exit 1
  fi
fi
[ -n "$had_release" ] || rm -rf "/opt/atum-desk/releases/$new" "/opt/atum-desk/releases/$new.new"
rm -rf $state
printf '%(%FT%TZ)T %s runs as before\n' -1 "$old"
