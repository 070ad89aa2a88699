# Words for whoever installs, and for the log.
# shellcheck shell=bash

log=/dev/null
# Whoever looks on may go: words for a terminal or a pipe that is gone stop nothing.
trap : PIPE
show() { printf "$@" 2>/dev/null || true; }
say() { show '%s\n' "$*"; printf '%(%FT%TZ)T %s\n' -1 "$*" >>"$log"; }

# The one line that says why not.
die() {
  show 'atum-desk: %s\n' "$*" >&2
  printf '%(%FT%TZ)T failed: %s\n' -1 "$*" >>"$log"
  exit 1
}

# One step: its name, how long it took; what its commands say goes to the log.
step() {
  local name=$1 began=$EPOCHREALTIME
  shift
  printf '%(%FT%TZ)T -- %s\n' -1 "$name" >>"$log"
  at=$name
  [ "${ATUM_FAIL_AT:-}" != "$name" ] || die "asked to fail at: $name" # how the bench sees that a failure leaves nothing
  "$@" </dev/null
  show '  %-28s %5.1f s\n' "$name" "$(seconds_since "$began")"
}

seconds_since() { local d=$((${EPOCHREALTIME//[.,]/} - ${1//[.,]/})); printf '%d.%d' $((d / 1000000)) $((d / 100000 % 10)); }

# Runs a command whose words are for the log alone; its last ones are said when it fails.
quietly() {
  local said
  said=$(mktemp)
  if "$@" >"$said" 2>&1; then cat "$said" >>"$log"; rm -f "$said"; return 0; fi
  cat "$said" >>"$log"
  local last
  last=$(grep -v '^[[:space:]]*$' "$said" | tail -1 | cut -c1-300)
  rm -f "$said"
  die "${at:-$1}: ${last:-$1 failed} (all of it is in $log)"
}
