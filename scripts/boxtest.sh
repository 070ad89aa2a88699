#!/usr/bin/env bash
# npm run test:box: what the installation promises, in fresh Debian boxes without a network. Quick part; -- --all: everything.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
node=$root/node_modules/.bin/node
work=${BOXTEST_WORK:-${TMPDIR:-/tmp}/atum-box}
plain=''
for part in box needs images verdicts speed asking next-bundle groups; do . "$here/boxtest/$part.sh"; done
export LC_ALL=C.UTF-8 PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin # debootstrap, ip: not in the PATH of every root

usage() { printf 'usage: npm run test:box -- [--all | --list | GROUP…]\ngroups: %s\n' "${every[*]}"; }
wanted=()
for word; do
  case $word in
    --all) plain=1 wanted=("${every[@]}") ;;
    --list | -h | --help) usage; exit 0 ;;
    *) wanted+=("$word") ;;
  esac
done
[ ${#wanted[@]} -gt 0 ] || wanted=(quick)

if ! why=$(can_have_boxes); then
  note "skipped: $why"
  exit 0
fi
mkdir -p "$work"
exec 8>"$work/lock"
flock -n 8 || note 'waiting for another run of the bench'
flock 8
trap 'box_end; exit 130' INT TERM
trap '[ -z "${box:-}" ] || box_end' EXIT
prepare || exit 1
measure_machine
for group in "${wanted[@]}"; do
  declare -F "group_$group" >/dev/null || { usage >&2; exit 2; }
  note "-- $group"
  had=$((passed + failed)) bad=$failed
  "group_$group" || [ "$failed" -gt "$bad" ] || fail "$group was not gone through"
  [ $((passed + failed)) -gt $had ] || fail "$group has no verdict"
  [ -z "${box:-}" ] || { box_end; box=''; }
done
printf 'box: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
