# 4: a reboot, from the box's last word until it answers.
# shellcheck shell=bash

answers() {
  local i
  for ((i = 0; i < 300; i++)); do
    if is_ready; then return 0; fi
    sleep 0.1
  done
  return 1
}
reboot_box() { local t; box_reboot || return 1; t=$(us); answers || { echo 'it does not answer'; return 1; }; echo "$(since "$t") s after the boot"; }
t=$(us)
holds '4 it is back after a reboot' reboot_box
holds "4 in $(limit 15) s at most: $(since "$t")" within "$(since "$t")" "$(limit 15)"
holds '4 no unit has failed' same "$(inbox 'systemctl --failed --no-legend --plain')" ''
