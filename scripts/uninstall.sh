#!/usr/bin/env bash
# Takes ATUM DESK off this box. The data stays, with the keys that open it, unless --purge.
set -euo pipefail
bundle=$(cd "$(dirname "$0")/.." && pwd)
for part in say undo files services packages; do . "$bundle/scripts/install/$part.sh"; done
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

purge='' sure=''
for word; do
  case $word in
    --purge) purge=1 ;;
    --yes) sure=1 ;;
    -h | --help) echo 'usage: ./scripts/uninstall.sh [--purge [--yes]]   --purge: the tickets, files, backups and keys as well'; exit 0 ;;
    *) echo 'usage: ./scripts/uninstall.sh [--purge [--yes]]   --purge: the tickets, files, backups and keys as well' >&2; exit 2 ;;
  esac
done
[ "$(id -u)" = 0 ] || die 'run it as root'
[ -e /etc/atum-desk ] || [ -e /opt/atum-desk ] || [ -e "$mark" ] || die 'ATUM DESK is not on this box'
if [ -n "$purge" ] && [ -z "$sure" ]; then
  read -rp 'Every ticket, file, backup and key of this box will be gone. Write "gone" to go on: ' answer || true
  [ "${answer:-}" = gone ] || die 'nothing was changed (--yes is the answer of a script)'
fi
cd /
trap '' HUP # half of it would be gone
cluster=/etc/postgresql/15/main

stop_everything() {
  systemctl -q disable --now "${enabled[@]:0:6}" atum-desk-upgrade-watch.service atum-desk-base.timer 2>/dev/null || true
  release_services
  rm -f /etc/nginx/sites-enabled/atum-desk.conf /etc/nginx/sites-available/atum-desk.conf /etc/nginx/snippets/atum-desk-*.conf /etc/systemd/system/nginx.service
  rm -rf /etc/systemd/system/atum-desk-* /etc/systemd/system/postgresql@15-main.service.d/atum-desk.conf
  systemctl daemon-reload
  if systemctl is-active -q nginx; then systemctl stop nginx; fi
}

# The program that keeps PostgreSQL's log goes: without it every piece would wait, until the disk is full.
stop_archiving() {
  [ -e "$cluster/conf.d/atum-desk-pitr.conf" ] || return 0
  rm "$cluster/conf.d/atum-desk-pitr.conf"
  if systemctl is-active -q postgresql@15-main; then systemctl restart postgresql@15-main; fi
}

remove_program() { rm -rf /opt/atum-desk /usr/local/bin/atum-desk /var/cache/atum-desk /var/lib/atum-desk-upgrade /var/lib/systemd/timers/stamp-atum-desk-*; }

# Of somebody who came later: a cluster, a database beside ours, a site. By the account of postgres, as its own cluster has it too.
look_for_theirs() {
  local databases='' i
  theirs=$(foreign_cluster '/15/main(\.before-[^/]*)?/')
  if [ -e /var/lib/postgresql/15/main/PG_VERSION ]; then
    systemctl start postgresql@15-main 2>/dev/null || true
    for ((i = 0; i < 20; i++)); do
      ! databases=$(runuser -u postgres -- psql -XAtq -d postgres -c "select 'the database ' || datname from pg_database where not datistemplate and datname <> 'postgres' and datname not like 'atum\_desk%' limit 1" 2>/dev/null) || break
      sleep 0.5
    done
    [ $i -lt 20 ] || die 'PostgreSQL does not answer, so nobody can see whether something else keeps a database in it: start it (systemctl start postgresql@15-main), or let all of it go yourself (pg_dropcluster --stop 15 main). Nothing was changed'
  fi
  theirs=${theirs:-${databases:-$(foreign_site)}}
}

leave_postgres() {
  psql -XAtq -U postgres -d postgres -c 'drop database if exists atum_desk with (force)' \
    -c 'drop role if exists atum_app' -c 'drop role if exists atum_owner' -c 'drop role if exists atum_system' >/dev/null 2>&1 || true
  rm -f $cluster/conf.d/atum-desk.conf
  sed -i '/map=atum-desk/d' $cluster/pg_hba.conf 2>/dev/null || true
  sed -i '/^atum-desk /d' $cluster/pg_ident.conf 2>/dev/null || true
}

# Those that came with it, and what lies in their folders. Not by force: what a package that came later needs dpkg keeps.
purge_packages() {
  local came=() folders=("${package_folders[@]}") each stay
  mapfile -t came < <(packages_that_came)
  [[ " ${came[*]:-} " == *' postgresql-15 '* ]] || return 0
  systemctl stop postgresql 2>/dev/null || true
  dpkg --purge --abort-after=9999 --force-remove-reinstreq "${came[@]}" >/dev/null 2>&1 || true
  stay=$(packages_that_came | xargs)
  if [ -n "$stay" ]; then
    packages_that_came | sed 's/$/ install/' | dpkg --set-selections # else the next one who asks apt takes them
    say "These packages stay, since something else needs them by now: $stay"
  fi
  [ ! -r "$mark/folders" ] || mapfile -t folders <"$mark/folders"
  for each in "${folders[@]}"; do dpkg-query -S "$each" >/dev/null 2>&1 || rm -rf "$each"; done
  if [[ " $stay " != *' postgresql-common '* ]]; then userdel postgres 2>/dev/null || true; fi
  if [[ " $stay " != *' ssl-cert '* ]]; then groupdel ssl-cert 2>/dev/null || true; fi
}

remove_data() {
  leave_postgres
  if [ -n "$theirs" ]; then say "PostgreSQL and nginx stay, since something else uses them: $theirs"
  else purge_packages; fi
  rm -rf /etc/atum-desk /var/lib/atum-desk /var/lib/atum-desk-install /var/log/atum-desk
  if getent passwd atum-desk >/dev/null; then userdel atum-desk 2>/dev/null || true; fi
  if getent group atum-desk >/dev/null; then groupdel atum-desk 2>/dev/null || true; fi
}

[ -z "$purge" ] || look_for_theirs
stop_everything
stop_archiving
remove_program
if [ -n "$purge" ]; then
  remove_data
  say 'ATUM DESK and its data are gone.'
else
  rm -rf "$mark"/{complete,running,served,undo,changed,before.*} # what was there stays: a new installation must not take it back
  say 'ATUM DESK is gone. Its data stays: the database atum_desk, /var/lib/atum-desk and /etc/atum-desk. install.sh takes them up again.'
fi
