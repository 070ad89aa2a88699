# What has to be taken back when a step fails, so that the box is left as it was.
# shellcheck shell=bash

mark=/var/lib/atum-desk-install
undoing=()
at='' done_all=''

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
  if [ ! -e "$mark/complete" ]; then
    mkdir -p "$mark"
    touch "$mark/running"
    [ ! -r "$mark/undo" ] || mapfile -t undoing <"$mark/undo" # of the one that is resumed
    copies=$(find "$mark" -maxdepth 1 -name 'before.[0-9]*' | wc -l)
  else
    rm -rf "$mark"/{undo,before.*}
  fi
  say "ATUM DESK $version goes onto this box (log: $log)"
}

# Commands of the undoing are ours, written above as words of a shell.
leave() {
  trap - EXIT INT TERM HUP
  rm -rf "$private"
  if [ "$1" = 0 ] || [ -n "$done_all" ]; then exit "$1"; fi
  printf 'atum-desk: it stopped at "%s"; taking back what was done\n' "$at" >&2
  take_back
  exit "$1"
}

take_back() {
  local i
  set +e
  for ((i = ${#undoing[@]} - 1; i >= 0; i--)); do
    printf 'taking back: %s\n' "${undoing[i]}" >>"$log"
    bash -c "${undoing[i]}" >>"$log" 2>&1 </dev/null
  done
  if [ -e "$mark/complete" ]; then serve_as_before; fi
  rm -rf "$mark"/{undo,before.*}
  if [ ! -e "$mark/complete" ]; then
    rm -rf "$mark" # nothing is left: the next try begins anew
    mv "$log" /tmp/atum-desk-install-failed.log && rmdir /var/log/atum-desk 2>/dev/null
    printf 'atum-desk: the box is as it was; the log is /tmp/atum-desk-install-failed.log\n' >&2
  fi
}

finish() {
  done_all=1
  touch "$mark/complete"
  rm -rf "$mark"/{undo,running,before.*}
  tell
}
