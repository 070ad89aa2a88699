#!/bin/bash
# Any second of the last two weeks, on a box that was installed with --with-pitr:
#   pitr.sh base            a whole copy now, and what is no longer needed goes (the timer does it, as postgres)
#   pitr.sh forget [DAYS]   what leads to no second of the last days goes, by itself 14
#   pitr.sh list            from when to when one can go
#   pitr.sh restore TIME    the database as it was then, such as '2026-11-29 14:03:20+02'; what is there now is kept beside it
set -euo pipefail
shopt -s nullglob
umask 077
export LC_ALL=C.UTF-8 PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
wal=/var/lib/atum-desk/wal base=/var/lib/atum-desk/base data=/var/lib/postgresql/15/main uploads=/var/lib/atum-desk/uploads
days=14
patience=${ATUM_PITR_PATIENCE:-600} # seconds without a step; syncing a large cluster before its first one takes minutes
state=/var/lib/atum-desk/restoring hook=/etc/systemd/system/postgresql@15-main.service.d/atum-desk-restoring.conf
me=$(readlink -f "$0")
say() { printf '%s\n' "pitr: $*" 2>/dev/null || true; } # nobody may listen any more
die() { printf 'pitr: %s\n' "$*" >&2; exit 1; }
asking() { psql -XAtq -v ON_ERROR_STOP=1 -U postgres -d postgres -c "$1"; }

make_base() {
  rm -rf $base/.new
  forget || say 'what is no longer needed could not be taken away' # a broken old copy is no reason to have no new one
  make_room
  pg_basebackup -U postgres -D $base/.new -F tar -z -X none -c fast --no-password
  mv $base/.new "$base/$(date -u +%Y-%m-%dT%H-%M-%SZ)" # when it ended: before that it leads to no second
  forget
}

bases() { local each; for each in "$base"/[0-9]*; do echo "$each"; done; } # the oldest first

# A copy takes about what the last one took, an eighth of the database. Where the disk gets narrow (15 and 5 of a hundred, as
# doctor says), those between the oldest and the newest go: the others lead to the same seconds, only by more of the log.
make_room() {
  local all needed
  mapfile -t all < <(bases)
  if [ ${#all[@]} -gt 0 ]; then needed=$(($(du -sm "${all[-1]}" | cut -f1) * 5 / 4)); else needed=$(($(du -sm $data | cut -f1) / 3)); fi
  while [ "$(left_after "$needed")" -lt 15 ] && [ ${#all[@]} -gt 2 ]; do
    rm -rf "${all[1]}"
    all=("${all[0]}" "${all[@]:2}")
  done
  [ "$(left_after "$needed")" -ge 5 ] || die "a copy takes about $needed MB and would leave less than 5 % of the disk: none was made (docs/RUNBOOK.md, \"The disk is full\")"
}
left_after() { df -Pm $base | awk -v taken="$1" 'NR==2 {printf "%d", ($4 - taken) * 100 / $2}'; }

forget() { forget_bases && forget_wal; }

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
  local all first
  mapfile -t all < <(bases)
  [ ${#all[@]} -gt 0 ] || return 0
  first=$(tar -xzOf "${all[0]}/base.tar.gz" backup_label | sed -n 's/^START WAL LOCATION: .*(file \(.*\))/\1/p')
  pg_archivecleanup -x .gz $wal "$first"
}

base_before() { # the newest copy that had ended by then
  local each found=''
  for each in $(bases); do
    if [ "$(time_of "$each")" -lt "$1" ]; then found=$each; fi
  done
  printf '%s' "$found"
}
time_of() { local t=${1##*/}; t=${t%Z}; date -u -d "${t%%T*} $(tr - : <<<"${t#*T}")" +%s; }

list() {
  local each newest
  [ -r $wal ] || die 'run it as root'
  newest=$(find $wal -name '*.gz' -printf '%T@\n' | sort -n | tail -1)
  if [ -z "$newest" ] || [ -z "$(bases)" ]; then die 'there is no copy yet, or nothing of the log: systemctl start atum-desk-base'; fi
  for each in $(bases); do printf 'from %s\n' "$(date -u -d "@$(time_of "$each")" +%FT%TZ)"; done
  printf 'until %s\n' "$(date -u -d "@$newest" +%FT%TZ)"
}

restore() {
  local until=$1 seconds from
  seconds=$(date -d "$until" +%s) || die "no time: $until"
  [ "$(id -u)" = 0 ] || die 'run it as root'
  [ "$seconds" -le "$(date +%s)" ] || die "$until has not come yet"
  exec 9>/run/atum-desk-pitr.lock
  flock -w 30 9 || die 'another one is on its way' # the watch of one that has just ended leaves within seconds
  trap '' HUP PIPE # who loses the connection finds it done
  if [ -e $state ]; then go_back; start_all; fi
  from=$(base_before "$seconds")
  [ -n "$from" ] || die "there is no copy from before $until: pitr.sh list"
  look_at_room
  aside=$data.before-$(date -u +%Y-%m-%dT%H-%M-%SZ)
  trap put_back EXIT
  remember
  unpack
  systemctl stop atum-desk-api atum-desk-worker
  # What was written up to now, so that now is a second too. On the copy's own line of history: who goes back twice does
  # not follow what the first time began.
  if systemctl is-active -q postgresql@15-main; then asking 'select pg_switch_wal()' >/dev/null; wait_for_archive; systemctl stop postgresql@15-main; fi
  mv $data "$aside"
  mv $data.new $data
  sync -f $data
  systemctl start postgresql@15-main
  wait_for_promotion
  sed -i '/^restore_command = \|^recovery_target_/d' $data/postgresql.auto.conf
  hold_files || say 'files that only the database of before knows are swept up within hours'
  forget_state
  trap - EXIT
  systemctl daemon-reload
  systemctl start atum-desk-api atum-desk-worker
  say "the database is as it was at $until. What was there before is in $aside: remove it when you are content."
  # A new line of history begins: the next copy is taken of it.
  systemctl start atum-desk-base.service
}

# Beside what runs, and in its place by a name: at no moment is there half of a cluster.
unpack() {
  install -d -m 700 $data.new
  tar -C $data.new -xzpf "$from/base.tar.gz"
  touch $data.new/recovery.signal
  printf "restore_command = 'gunzip <%s/%%f.gz >%%p'\nrecovery_target_time = '%s'\nrecovery_target_action = 'promote'\nrecovery_target_timeline = 'current'\n" $wal "$(date -u -d "$until" '+%F %T.%N+00')" >>$data.new/postgresql.auto.conf
  chown -R postgres:postgres $data.new
}

# Another cluster beside the one that is there; when it was copied it was hardly larger.
look_at_room() {
  local needed free
  needed=$(du -sm $data | cut -f1)
  free=$(df -Pm $data | awk 'NR==2{print $4}')
  [ "$free" -ge "$needed" ] || die "$needed MB have to be free for a second database beside this one, and there are $free: nothing was changed"
}

# Files that only the database of later knows are not swept up: somebody may go back to it.
hold_files() { rm -rf $uploads/.held && mkdir $uploads/.held && chown -h --reference=$uploads $uploads/.held; }

# Killed, or by a power cut: what goes back then is a watch beside this one, and whatever starts PostgreSQL next.
remember() {
  mkdir -p "${hook%/*}"
  printf '[Service]\nExecStartPre=+/bin/bash %s back\n' "$me" >$hook
  printf '%s\n' "$aside" >$state.new
  mv $state.new $state
  sync $state $hook
  sync -f $state $hook
  systemctl daemon-reload
  systemctl -q is-active atum-desk-pitr-watch || systemd-run --quiet --collect --unit=atum-desk-pitr-watch /bin/bash "$me" watch
}
# The state first: without it the hook does nothing, and what was restored is never taken back any more.
forget_state() { rm -rf $data.new; rm -f $state; sync -f "${state%/*}"; rm -f $hook; }

# Whatever stopped it: what was there is there again. May be begun again at any point.
go_back() {
  aside=$(cat $state)
  if [ -d "$aside" ]; then
    [ "${1:-}" = starting ] || systemctl stop postgresql@15-main
    rm -rf $data
    mv "$aside" $data
  fi
  forget_state
}

start_all() { systemctl daemon-reload; systemctl start postgresql@15-main atum-desk-api atum-desk-worker; }
put_back() {
  if [ -e $state ]; then go_back; fi
  start_all
  echo 'pitr: it did not come about; the database is as it was before' >&2
}

watch() {
  exec 9>/run/atum-desk-pitr.lock
  flock 9
  [ ! -e $state ] || { echo 'it was cut short: the database is as it was before'; go_back; }
  start_all
}

# As PostgreSQL is about to start. Not by the hand of one that is on its way.
back() {
  exec 9>/run/atum-desk-pitr.lock
  if flock -n 9 && [ -e $state ]; then go_back starting; fi
}

wait_for_archive() { local i; for ((i = 0; i < 100; i++)); do [ "$(asking "select count(*) from pg_ls_archive_statusdir() where name like '%.ready'")" != 0 ] || return 0; sleep 0.3; done; echo 'pitr: the newest piece of the log is not archived: one can go to now only by what is kept beside' >&2; }

# As long as it gets on, however long that is: there is a piece of the log for each minute.
wait_for_promotion() {
  local said at='' now moved=$SECONDS told=$SECONDS
  while [ $((SECONDS - moved)) -lt "$patience" ]; do
    said=$(asking 'select pg_is_in_recovery(), pg_last_wal_replay_lsn(), pg_last_xact_replay_timestamp()' 2>/dev/null) || said=''
    [[ $said != f* ]] || return 0
    now="$said $(stat -c %y $data/pg_wal)" # where it does not answer yet, that it takes pieces
    if [ "$now" != "$at" ]; then at=$now moved=$SECONDS; fi
    if [ $((SECONDS - told)) -ge 10 ]; then say "the log is read up to ${said##*|}"; told=$SECONDS; fi
    # It ends by itself where the log does not go as far, and is started again and again.
    [ "$(systemctl show -P NRestarts postgresql@15-main)" -lt 3 ] || break
    sleep 0.5
  done
  die 'PostgreSQL does not come out of its recovery: journalctl -u postgresql@15-main'
}

case ${1:-} in
  base) make_base ;;
  forget) days=${2:-$days}; [[ $days =~ ^[0-9]+$ ]] || die "no number of days: $days"; forget ;;
  list) list ;;
  restore) [ -n "${2:-}" ] || die 'restore which second?'; restore "$2" ;;
  watch | back) "$1" ;;
  *) sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
