# 5: the bound of memory, where the bench's machine can hold one.
# shellcheck shell=bash

# It would end by itself, and well, at half as much again as the API's bound.
cat >"$box_root/usr/local/lib/eater.mjs" <<'X'
const eaten = []
while (eaten.length < 30) eaten.push(Buffer.alloc(50_000_000, 1))
console.log('{"ate":"more than its bound"}')
X
. "$here/boxtest/probe-unit.sh"
ended() { probe_unit /usr/local/lib/eater.mjs >/dev/null; inbox 'systemctl show -P ExecMainStatus probe; journalctl -u probe -o cat --no-pager | grep -c "more than its bound"'; }
if [ ${#legacy[@]} = 0 ] && [ -z "$box_systemd" ]; then
  note 'skipped: 5 MemoryMax: this machine has no controller of memory for the box'
else
  holds '5 what takes more memory than its bound is killed' same "$(ended 2>/dev/null | xargs)" '9 0'
  holds '5 the others run on' is_ready
fi
