# 4: kill -9, and how long until it answers again.
# shellcheck shell=bash

# back_after UNIT: seconds from the kill until the way of people answers again.
back_after() {
  local old t i
  old=$(inbox "systemctl show -P MainPID $1")
  inbox "kill -9 $old"
  t=$(us)
  for ((i = 0; i < 300; i++)); do
    if is_ready && inbox "systemctl is-active -q $1 && pid=\$(systemctl show -P MainPID $1) && [ \$pid != 0 ] && [ \$pid != $old ]"; then since "$t"; return 0; fi
    sleep 0.05
  done
  echo 'it did not come back'
  return 1
}
kill_one() { local seconds; seconds=$(back_after "$1") || { echo "$seconds"; return 1; }; within "$seconds" "$(limit 5)" && echo "$seconds"; }

for unit in "${kills[@]:-atum-desk-api}"; do holds "4 kill -9 of $unit: back in $(limit 5) s" kill_one "$unit"; done
