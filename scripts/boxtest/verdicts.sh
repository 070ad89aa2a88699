# One line for each thing that is to hold.
# shellcheck shell=bash

passed=0 failed=0 began=$(us)

note() { printf '[box %6ss] %s\n' "$(since "$began")" "$*"; }
pass() { passed=$((passed + 1)); note "ok      $*"; }
fail() { failed=$((failed + 1)); note "FAILED  $*"; }

# holds WORDS COMMAND…: its last words are shown when it does not.
holds() {
  local words=$1 said t
  shift
  t=$(us)
  if said=$("$@" 2>&1); then pass "$words ($(since "$t") s)"; else fail "$words: $(tail -3 <<<"$said" | cut -c1-400 | tr '\n' '|')"; return 1; fi
}
same() { [ "$1" = "$2" ] || { printf 'not "%s" but "%s"\n' "$2" "$1"; return 1; }; }
within() { awk -v a="$1" -v b="$2" 'BEGIN{exit !(a <= b)}' || { printf '%s is more than %s\n' "$1" "$2"; return 1; }; }
