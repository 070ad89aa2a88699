# 5: the bound of memory, where the bench's machine can hold one.
# shellcheck shell=bash

cat >"$box_root/usr/local/lib/eater.mjs" <<'X'
const eaten = []
while (true) eaten.push(Buffer.alloc(50_000_000, 1))
X
. "$here/boxtest/probe-unit.sh"
if [ ${#legacy[@]} = 0 ] && [ -z "$box_systemd" ]; then
  note 'skipped: 5 MemoryMax: this machine has no controller of memory for the box'
else
  holds '5 what takes more memory than its bound is ended' same "$(probe_unit /usr/local/lib/eater.mjs | head -1)" oom-kill
  holds '5 the others run on' is_ready
fi
