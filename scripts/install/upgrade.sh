# The steps of an upgrade. How it goes back: recover.sh, which is laid beside its state before anything is changed, so that
# it does not matter which release still works.
# shellcheck shell=bash

state=/var/lib/atum-desk-upgrade
current=/opt/atum-desk/current
touched=(etc/atum-desk/atum-desk.env etc/atum-desk/admin.env etc/atum-desk/install.conf etc/atum-desk/nginx etc/nginx/sites-available/atum-desk.conf
  etc/nginx/snippets usr/local/bin/atum-desk etc/systemd/system)

read_upgrade_options() {
  only_check=''
  while [ $# -gt 0 ]; do
    case $1 in
      --check) only_check=1 ;;
      -h | --help) echo 'usage: ./scripts/upgrade.sh [--check]   --check: only look, and say what it takes'; exit 0 ;;
      *) echo 'usage: ./scripts/upgrade.sh [--check]   --check: only look, and say what it takes' >&2; exit 2 ;;
    esac
    shift
  done
  [ "$(id -u)" = 0 ] || die 'run it as root'
  [ -r "$kept" ] || die 'ATUM DESK is not installed here: run ./scripts/install.sh'
  read_lines "$kept"
  mean_something
}

look_at_the_upgrade() {
  [ -d /run/systemd/system ] || die 'systemd does not run here'
  version=$(cat "$bundle/VERSION" 2>/dev/null) || die "$bundle is no bundle: VERSION is missing"
  [ -L $current ] || die 'ATUM DESK is not installed here: run ./scripts/install.sh'
  take_back_earlier
  old=$(basename "$(readlink $current)")
  [ "$old" != "$version" ] || die "$version runs here already"
  is_newer || die "$version is older than $old, which runs here"
  look_at_the_bundle
  wait_for_postgres
  database_mb=$(($(asking atum_desk 'select pg_database_size(current_database())') / 1048576))
  needed_mb=$((database_mb * 2 + 500)) # a copy, a dump, the program; the files are linked
  local free
  free=$(df -Pm /var/lib/postgresql | awk 'NR==2{print $4}')
  [ "$free" -ge "$needed_mb" ] || die "$needed_mb MB have to be free in /var/lib/postgresql, and there are $free"
  free=$(df -Pm /opt | awk 'NR==2{print $4}')
  [ "$free" -ge 400 ] || die "400 MB have to be free in /opt, and there are $free"
}

# One that was cut short, and that nobody is taking back: killed before its watch had begun, or the watch too.
take_back_earlier() {
  [ -e $state/state ] || return 0
  flock -n /run/atum-desk-upgrade.lock true || die 'another upgrade is running, or is being taken back: journalctl -fu atum-desk-upgrade-watch'
  [ -z "$only_check" ] || die 'an earlier upgrade was cut short here: without --check this ends it first'
  say 'An earlier upgrade was cut short here: it is ended first.'
  bash $state/recover.sh && [ ! -e $state/state ] || die 'an earlier upgrade could not be ended: docs/RUNBOOK.md, "Upgrade and rollback"'
}

# A release comes after its candidates: 1.0.0-rc.2 is older than 1.0.0.
is_newer() { [ "$(printf '%s\n%s\n' "${old/-/\~}" "${version/-/\~}" | sort -V | tail -1)" = "${version/-/\~}" ]; }

# Generous: 781 MB and 100,000 tickets were 38 s, and a minute for what comes before, on two cores that had much else to do.
tell_what_it_takes() {
  say "From $old to $version. The database has $database_mb MB; $needed_mb MB of disk are needed for a while."
  say "People wait for about $((15 + database_mb / 30)) s at most; the backup before takes about $((10 + database_mb / 15)) s, and they work meanwhile."
}

# The watch sees the lock fall, however this process ends.
begin_upgrade() {
  exec 9>/run/atum-desk-upgrade.lock
  flock -n 9 || die 'another upgrade is running'
  [ ! -e $state/state ] || die 'an earlier upgrade is not taken back yet: docs/RUNBOOK.md, "Upgrade and rollback"'
  log=/var/log/atum-desk/upgrade.log
  touch $log
  chmod 600 $log
  # Of one that was cut short at its very end: what it had reached, and a copy that would be weeks old.
  rm -rf $state
  quietly asking postgres 'drop database if exists atum_desk_before with (force)'
  mkdir -m 700 $state
  cp "$bundle/scripts/install/recover.sh" $state/recover.sh
  quietly tar -C / -cf $state/files.tar "${touched[@]}"
  run=$(random_hex)
  printf 'run=%s\nold=%s\nnew=%s\nhad_release=%s\n' "$run" "$old" "$version" "$([ ! -d "/opt/atum-desk/releases/$version" ] || echo yes)" >$state/state.new
  sync -f $state
  mv $state/state.new $state/state
  sync -f $state
  trap 'leave_upgrade $?' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  systemctl start --no-block atum-desk-upgrade-watch.service
}

# Exit code 1, whatever it was; 3 when it could not be taken back either.
leave_upgrade() {
  trap - EXIT
  trap '' INT TERM HUP
  set +e
  rm -rf "$private"
  [ -e $state/state ] || exit "$1"
  if grep -qx "$run through" $state/reached 2>/dev/null; then
    bash $state/recover.sh --held || exit 3
    show 'atum-desk: it stopped at "%s", and %s runs (log: %s)\n' "$at" "$version" "$log" >&2
    exit 0
  fi
  show 'atum-desk: it stopped at "%s"; going back to %s\n' "$at" "$old" >&2
  if bash $state/recover.sh --held; then
    show 'atum-desk: %s runs as before, and nothing was lost (log: %s)\n' "$old" "$log" >&2
    exit 1
  fi
  show 'atum-desk: it could not be taken back: docs/RUNBOOK.md, "Upgrade and rollback" (log: %s)\n' "$log" >&2
  exit 3
}

reached() { printf '%s %s\n' "$run" "$1" >>$state/reached; sync -f $state /etc /opt/atum-desk; }

back_up() { quietly atum-desk backup; }

stop_serving() {
  stopped=$EPOCHREALTIME
  reached stopped
  close_to_others
  quietly systemctl stop atum-desk-api atum-desk-worker
}

close_to_others() {
  printf 'if ($remote_addr !~ "^(127[.]0[.]0[.]1|::1)$") { return 503; }\n' >/etc/atum-desk/nginx/closed.conf
  quietly systemctl reload nginx
}

# With nobody in it, PostgreSQL copies a database file by file: to go back is to rename.
copy_database() {
  quietly asking postgres 'drop database if exists atum_desk_before with (force)'
  asking postgres "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'atum_desk'" >/dev/null
  quietly asking postgres 'create database atum_desk_before template atum_desk owner atum_owner strategy file_copy'
  quietly asking postgres 'grant create on database atum_desk_before to atum_system' # 001_roles.sql: a copy has no rights of its own
  reached copied
}

migrate_to_new() {
  local release=/opt/atum-desk/releases/$version
  DATABASE_ADMIN_URL=postgres://atum_owner@$socket/atum_desk quietly "$release/bin/node" "$release/api/src/commands/atum-desk.ts" migrate
}

switch_to_new() {
  reached switched
  ln -sfn "releases/$version" $current.new
  mv -T $current.new $current
  put /usr/local/bin/atum-desk 0755 root:root <"$bundle/scripts/install/command.sh"
  put_settings
  put_units
  put_nginx
  close_to_others
  systemctl daemon-reload
}

start_new() {
  quietly systemctl start atum-desk-api atum-desk-worker
  quietly systemctl -q enable "${enabled[@]}"
  quietly systemctl reload-or-restart nginx
}

smoke_test() {
  ask_through_nginx
  local i said
  for ((i = 0; i < 40; i++)); do
    said=$(fetch /api/health/ready) || true
    if [[ $said == *'"worker":{"ok":true'* ]]; then return 0; fi
    sleep 0.5
  done
  die "the worker does not work: $said"
}

# On the disk before anybody comes in: from here there is no way back, and recover.sh too only opens.
open_again() {
  reached through
  rm -f /etc/atum-desk/nginx/closed.conf
  sync -f /etc
  quietly systemctl reload nginx
  closed_for=$(seconds_since "$stopped")
}

finish_upgrade() {
  trap - EXIT
  rm -f $state/state
  sync -f $state
  asking postgres 'drop database if exists atum_desk_before with (force)' || true
  rm -rf "$state" "$private" "$mark"/{undo,before.*}
  printf '%s\n' /opt/atum-desk/releases/* | grep -vxF -e "/opt/atum-desk/releases/$version" -e "/opt/atum-desk/releases/$old" | xargs -r rm -rf || true # grep finds none to go
  say "ATUM DESK $version runs. People waited for $closed_for s."
}
