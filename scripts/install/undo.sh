# What has to be taken back when a step fails, so that the box is left as it was.
# shellcheck shell=bash

mark=/var/lib/atum-desk-install
undoing=()
at='' done_all='' serves=''

undo() { undoing+=("$*"); printf '%s\n' "$*" >>"$mark/undo"; }

begin() {
  exec 9>/run/atum-desk-install.lock
  flock -n 9 || die 'another installation is running'
  mkdir -p /var/log/atum-desk
  log=/var/log/atum-desk/install.log
  touch "$log"
  chmod 600 "$log"
  trap 'leave $?' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  mkdir -p "$mark"
  [ -e "$mark/complete" ] || { touch "$mark/running"; keep_wishes; }
  if [ -e "$mark/complete" ] || [ -e "$mark/served" ]; then
    serves=1
    rm -rf "$mark"/{undo,before.*}
  else
    [ ! -r "$mark/undo" ] || mapfile -t undoing <"$mark/undo" # of the one that is resumed
    copies=$(find "$mark" -maxdepth 1 -name 'before.[0-9]*' | wc -l)
  fi
  noted=$mark/changed
  [ ! -r "$noted" ] || mapfile -t changed <"$noted" # by a run that was killed before anybody had read it
  say "ATUM DESK $version goes onto this box (log: $log)"
}

# For --resume, until the configuration has them.
keep_wishes() {
  local name
  for name in "${names[@]}"; do [ -z "${want[$name]:-}" ] || printf '%s=%s\n' "$name" "${want[$name]}"; done >"$mark/wishes.new"
  chmod 600 "$mark/wishes.new"
  mv "$mark/wishes.new" "$mark/wishes"
}

# From here people may come: whoever resumes this takes back what he did himself, and neither the database nor the files.
begin_to_serve() {
  touch "$mark/served"
  sync -f "$mark"
}

# Commands of the undoing are ours, written above as words of a shell.
leave() {
  trap - EXIT
  trap '' INT TERM HUP # half of it would be taken back
  set +e
  rm -rf "$private"
  if [ "$1" = 0 ] || [ -n "$done_all" ]; then exit "$1"; fi
  show 'atum-desk: it stopped at "%s"; taking back what was done\n' "$at" >&2
  take_back
  exit "$1"
}

take_back() {
  local i
  for ((i = ${#undoing[@]} - 1; i >= 0; i--)); do
    printf 'taking back: %s\n' "${undoing[i]}" >>"$log"
    bash -c "${undoing[i]}" >>"$log" 2>&1 </dev/null
  done
  if [ -n "$serves" ]; then
    serve_as_before
    rm -rf "$mark"/{undo,changed,before.*}
    show 'atum-desk: people work on: the database, the files and the services stay (log: %s)\n' "$log" >&2
    [ -e "$mark/complete" ] || show 'atum-desk: mend it, then run this again with --resume\n' >&2
  else
    rm -rf "$mark" # nothing is left: the next try begins anew
    mv "$log" /tmp/atum-desk-install-failed.log && rmdir /var/log/atum-desk 2>/dev/null
    show 'atum-desk: the box is as it was; the log is /tmp/atum-desk-install-failed.log\n' >&2
  fi
}

finish() {
  done_all=1
  touch "$mark/complete"
  rm -rf "$mark"/{undo,running,served,changed,wishes,before.*}
  tell
}
