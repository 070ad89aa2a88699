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
reached() { grep -qx "$run $1" $state/reached 2>/dev/null; }
asking() { psql -XAtq -v ON_ERROR_STOP=1 -U postgres -d postgres -c "$1"; }
has() { [ "$(asking "select count(*) from pg_database where datname = '$1'")" = 1 ]; }
boot=''
[ "${1:-}" != --boot ] || boot=--no-block

# Unpacked beside, so that a full disk leaves no empty file; put in their places; then what the new version had besides goes. The unit that begins this at a boot is not touched before
# the end, and the door stays closed until then.
recover_unit=etc/systemd/system/atum-desk-recover.service
files_back() {
  local beside=/etc/.atum-desk-before each
  rm -rf $beside && mkdir $beside || return 1
  tar -C $beside -xpf $state/files.tar --exclude=$recover_unit --exclude='*.wants/atum-desk-recover.service' || return 1
  while IFS= read -r each; do mkdir -p "/${each%/*}" && mv -fT "$beside/$each" "/$each" || return 1; done < <(find $beside ! -type d -printf '%P\n')
  rm -rf $beside
  strangers | (cd / && xargs -r rm -f --) || return 1
  ln -sfn "releases/$old" /opt/atum-desk/current.new && mv -T /opt/atum-desk/current.new /opt/atum-desk/current || return 1
  sync -f /etc /opt/atum-desk || return 1
  systemctl daemon-reload
}
strangers() {
  comm -23 <(cd / && find etc/systemd/system etc/nginx/snippets etc/atum-desk/nginx ! -type d \( -path '*/atum-desk-*' -o -path 'etc/atum-desk/*' \) \
    ! -name atum-desk-recover.service ! -name closed.conf | sort) <(tar -tf $state/files.tar | sort)
}
recover_unit_back() {
  tar -tf $state/files.tar $recover_unit >/dev/null 2>&1 || return 0
  tar -xOf $state/files.tar $recover_unit >/$recover_unit.old && chmod 644 /$recover_unit.old && mv /$recover_unit.old /$recover_unit && systemctl daemon-reload
}

open() {
  rm -f /etc/atum-desk/nginx/closed.conf && sync -f /etc && systemctl reload-or-restart $boot nginx
}

# First what says that something is to be done, so that half of it is never taken for an upgrade.
forget() { rm -f $state/state && sync -f $state && rm -rf $state; }

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

if reached through; then
  printf '%(%FT%TZ)T %s was through: the door is opened\n' -1 "$new"
  open || exit 1
  if wait_for_postgres; then asking 'drop database if exists atum_desk_before with (force)'; fi
  forget
  exit
fi

printf '%(%FT%TZ)T going back from %s to %s\n' -1 "$new" "$old"
if reached stopped; then
  systemctl stop atum-desk-api atum-desk-worker # at a boot too: a try before this one may have let them start
  # The database first: where the disk is full, that its copy goes makes room.
  wait_for_postgres && database_back || exit 1
  if reached switched; then files_back || exit 1; fi
  systemctl $boot restart atum-desk-api atum-desk-worker
  [ -n "$boot" ] || answers || exit 1
  open && recover_unit_back || exit 1
fi
[ -n "$had_release" ] || rm -rf "/opt/atum-desk/releases/$new" "/opt/atum-desk/releases/$new.new"
forget
printf '%(%FT%TZ)T %s runs as before\n' -1 "$old"
