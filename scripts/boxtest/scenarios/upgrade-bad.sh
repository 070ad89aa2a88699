# 7: an upgrade that fails at a step goes back by itself. $bad: which.
# shellcheck shell=bash

scenario upgrade
before=$(data_state)
fails_and_is_back() {
  local said rc
  said=$(go_up 2>&1)
  rc=$?
  [ $rc = 1 ] || { echo "rc $rc: $said"; return 1; }
  [[ $said == *"stopped at \"$bad\""*'runs as before'* ]] || { echo "$said"; return 1; }
}
killed_and_is_back() {
  inbox "/opt/next/$next_name/scripts/upgrade.sh >/tmp/out 2>&1 & pid=\$!; until grep -q 'a copy of the database' /tmp/out; do sleep 0.02; done; kill -9 \$pid
    for i in \$(seq 600); do [ -e /var/lib/atum-desk-upgrade/state ] || exit 0; sleep 0.1; done; exit 1"
}
# The box is gone in the middle, and boots again.
cut_and_is_back() {
  local old i
  old=$(box_leader)
  inbox "/opt/next/$next_name/scripts/upgrade.sh >/tmp/out 2>&1 & until grep -q 'a copy of the database' /tmp/out; do sleep 0.02; done; systemctl reboot --force --force" >/dev/null 2>&1
  box_wait "$old" || return 1
  for ((i = 0; i < 300; i++)); do [ -e "$box_root/var/lib/atum-desk-upgrade/state" ] || return 0; sleep 0.1; done
  return 1
}
# What one that was cut short at its very end weeks ago may have left means nothing to the next.
stale_and_is_back() {
  local said rc
  inbox "mkdir -p /var/lib/atum-desk-upgrade; printf 'stopped\ncopied\nthrough\n' >/var/lib/atum-desk-upgrade/reached; psql -XAtq -U postgres -c 'create database atum_desk_before'"
  said=$(inbox "ATUM_FAIL_AT='a backup' /opt/next/$next_name/scripts/upgrade.sh" 2>&1)
  rc=$?
  [[ $rc = 1 && $said == *"runs as before"* ]] || { echo "rc $rc: $said"; return 1; }
}
case $bad in
  stale) holds '7 what an earlier one has left does no harm' stale_and_is_back ;;
  SIGKILL) holds '7 killed in the middle, it goes back by itself' killed_and_is_back ;;
  power) holds '7 cut off in the middle, it goes back by itself at the boot' cut_and_is_back ;;
  *) holds "7 failing at \"$bad\", it goes back by itself" fails_and_is_back ;;
esac
holds '7 … every row and file is as it was' unchanged "$before"
holds '7 … the old version runs' runs "$old_version"
holds '7 … nothing of the new one is left' same "$(inbox "ls -d /opt/atum-desk/releases/$next_version /etc/atum-desk/nginx/closed.conf /var/lib/atum-desk-upgrade 2>/dev/null; psql -XAtq -U postgres -c \"select datname from pg_database where datname like 'atum_desk_%'\"")" ''
