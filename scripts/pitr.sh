#!/bin/bash
# Any second of the last two weeks, on a box that was installed with --with-pitr:
#   pitr.sh base            a whole copy now, and what is no longer needed goes (the timer does it, as postgres)
#   pitr.sh list            from when to when one can go
#   pitr.sh restore TIME    the database as it was then, such as '2026-11-29 14:03:20+02'; what is there now is kept beside it
set -euo pipefail
umask 077
export LC_ALL=C.UTF-8 PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
wal=/var/lib/atum-desk/wal base=/var/lib/atum-desk/base data=/var/lib/postgresql/15/main
days=14
die() { printf 'pitr: %s\n' "$*" >&2; exit 1; }
asking() { psql -XAtq -v ON_ERROR_STOP=1 -U postgres -d postgres -c "$1"; }

make_base() {
  rm -rf "$base"/.new
  pg_basebackup -U postgres -D $base/.new -F tar -z -X none -c fast --no-password
  mv $base/.new "$base/$(date -u +%Y-%m-%dT%H-%M-%SZ)" # when it ended: before that it leads to no second
  forget_bases
  forget_wal
}

bases() { printf '%s\n' $base/[0-9]*; } # the oldest first

# By age, and never by how many there are: one that the next has followed for so long leads to no second of those days.
forget_bases() {
  local each before='' end
  end=$(($(date +%s) - days * 86400))
  for each in $(bases); do
    [ -z "$before" ] || [ "$(time_of "$each")" -gt "$end" ] || rm -rf "$before"
    before=$each
  done
}

# What came before the oldest copy leads nowhere.
forget_wal() {
  local first
  first=$(tar -xzOf "$(bases | head -1)/base.tar.gz" backup_label | sed -n 's/^START WAL LOCATION: .*(file \(.*\))/\1/p')
  pg_archivecleanup -x .gz $wal "$first"
}

base_before() { # the newest copy that had ended by then
  local each found=''
  for each in "$base"/[0-9]*; do
    if [ "$(time_of "$each")" -lt "$1" ]; then found=$each; fi
  done
  printf '%s' "$found"
}
time_of() { local t=${1##*/}; t=${t%Z}; date -u -d "${t%%T*} $(tr - : <<<"${t#*T}")" +%s; }

list() {
  local each
  for each in "$base"/[0-9]*; do printf 'from %s\n' "${each##*/}"; done
  # shellcheck disable=SC2012
  printf 'until %s\n' "$(date -u -d "@$(stat -c %Y "$(ls -t $wal/*.gz | head -1)")" +%FT%TZ)"
}

restore() {
  local until=$1 seconds from
  seconds=$(date -d "$until" +%s) || die "no time: $until"
  [ "$(id -u)" = 0 ] || die 'run it as root'
  [ "$seconds" -le "$(date +%s)" ] || die "$until has not come yet"
  from=$(base_before "$seconds")
  [ -n "$from" ] || die "there is no copy from before $until: pitr.sh list"
  look_at_room
  aside=$data.before-$(date -u +%Y-%m-%dT%H-%M-%SZ)
  trap put_back EXIT
  systemctl stop atum-desk-api atum-desk-worker
  # What was written up to now, so that now is a second too. On the copy's own line of history: who goes back twice does
  # not follow what the first time began.
  if systemctl is-active -q postgresql@15-main; then asking 'select pg_switch_wal()' >/dev/null; wait_for_archive; systemctl stop postgresql@15-main; fi
  mv $data "$aside"
  install -d -m 700 -o postgres -g postgres $data
  tar -C $data -xzpf "$from/base.tar.gz"
  touch $data/recovery.signal
  printf "restore_command = 'gunzip <%s/%%f.gz >%%p'\nrecovery_target_time = '%s'\nrecovery_target_action = 'promote'\nrecovery_target_timeline = 'current'\n" $wal "$(date -u -d "$until" '+%F %T.%N+00')" >>$data/postgresql.auto.conf
  chown -R postgres:postgres $data
  systemctl start postgresql@15-main
  wait_for_promotion
  trap - EXIT
  sed -i '/^restore_command = \|^recovery_target_/d' $data/postgresql.auto.conf
  systemctl start atum-desk-api atum-desk-worker
  printf 'The database is as it was at %s. What was there before is in %s: remove it when you are content.\n' "$until" "$aside"
  # A new line of history begins: the next copy is taken of it.
  systemctl start atum-desk-base.service
}

# Another cluster beside the one that is there; when it was copied it was hardly larger.
look_at_room() {
  local needed free
  needed=$(du -sm $data | cut -f1)
  free=$(df -Pm $data | awk 'NR==2{print $4}')
  [ "$free" -ge "$needed" ] || die "$needed MB have to be free for a second database beside this one, and there are $free: nothing was changed"
}

# Whatever stopped it: what was there runs again.
put_back() {
  if [ -d "$aside" ]; then
    systemctl stop postgresql@15-main || true
    rm -rf $data
    mv "$aside" $data
  fi
  systemctl start postgresql@15-main atum-desk-api atum-desk-worker
  echo 'pitr: it did not come about; the database is as it was before' >&2
}

wait_for_archive() { local i; for ((i = 0; i < 100; i++)); do [ "$(asking "select count(*) from pg_ls_archive_statusdir() where name like '%.ready'")" != 0 ] || return 0; sleep 0.3; done; echo 'pitr: the newest piece of the log is not archived: one can go to now only by what is kept beside' >&2; }
wait_for_promotion() {
  local i
  for ((i = 0; i < 1200; i++)); do
    if [ "$(asking 'select pg_is_in_recovery()' 2>/dev/null)" = f ]; then return 0; fi
    # It ends by itself where the log does not go as far, and is started again and again.
    [ "$(systemctl show -P NRestarts postgresql@15-main)" -lt 3 ] || break
    sleep 0.5
  done
  die 'PostgreSQL does not come out of its recovery: journalctl -t postgres'
}

case ${1:-} in
  base) make_base ;;
  list) list ;;
  restore) [ -n "${2:-}" ] || die 'restore which second?'; restore "$2" ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
