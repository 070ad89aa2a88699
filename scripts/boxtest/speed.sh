# How many seconds a promise of the bench's own machine is here. Only a slower machine gets more, and none with --all.
# shellcheck shell=bash

usual=0.6 most=6 slower=1 # seconds of the job below where the figures were found, and from where a slow machine is no excuse
small_job() {
  local i
  for ((i = 0; i < 150; i++)); do /bin/true; done
  head -c 64M /dev/zero | sha256sum >/dev/null
  "$node" -e 'let sum = 0; for (let i = 0; i < 1e8; i++) sum += i % 7'
}
measure_machine() {
  local i t
  slower=$(for i in 1 2 3; do t=$(us); small_job; echo $(($(us) - t)); done | sort -n |
    awk -v usual=$usual -v most=$most 'NR == 2 { f = $1 / 1e6 / usual; printf "%.1f", (f < 1 ? 1 : (f > most ? most : f)) }')
  [ -z "$plain" ] || slower=1
  note "this machine takes $slower times as long as the one of the figures"
}
limit() { awk -v n="$1" -v f="$slower" 'BEGIN { printf "%.1f", n * f }'; }
