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
# Killed before anybody watched it: the next one ends it first.
orphan_and_is_back() {
  local said rc off=/run/systemd/system/atum-desk-upgrade-watch.service.d
  inbox "mkdir -p $off && printf '[Unit]\nConditionPathExists=/nowhere\n' >$off/off.conf && systemctl daemon-reload
    /opt/next/$next_name/scripts/upgrade.sh >/tmp/out 2>&1 & pid=\$!; until [ -e /var/lib/atum-desk-upgrade/state ]; do kill -0 \$pid || exit 1; sleep 0.01; done; kill -9 \$pid
    flock /run/atum-desk-upgrade.lock true; rm -r $off; systemctl daemon-reload; [ -e /var/lib/atum-desk-upgrade/state ]" || return 1
  said=$(inbox "ATUM_FAIL_AT='a backup' /opt/next/$next_name/scripts/upgrade.sh" 2>&1)
  rc=$?
  [[ $rc = 1 && $said == *'is ended first'*"runs as before"* ]] || { echo "rc $rc: $said"; return 1; }
}
# The new version's files are smaller, and what they left somebody took: there is room for what PostgreSQL writes to drop a
# database, and for no file of the old one before that. The box has a disk of its own, in memory.
full_and_is_back() {
  local said rc limits=/etc/atum-desk/nginx/limits.conf
  said=$(inbox "left() { echo \$((\$(df --output=avail -B1 /var | tail -1) - \$1)); }; fallocate -l \$(left 900000000) /var/cache/filler
    cp -p $limits /run/limits; seq -f '# of somebody %g' 40000 >>$limits; sum=\$(sha256sum <$limits)
    (until [ \$(stat -c %s $limits) -lt 1000 ]; do sleep 0.01; done; until fallocate -l \$(left 65536) /var/cache/filler.2; do :; done) 2>/dev/null &
    /opt/next/$next_name/scripts/upgrade.sh; rc=\$?; rm -f /var/cache/filler*; [ \"\$(sha256sum <$limits)\" = \"\$sum\" ] || echo 'another file' >&2; cp -p /run/limits $limits; exit \$rc" 2>&1)
  rc=$?
  [[ $rc = 1 && $said == *"runs as before"* && $said != *'another file'* ]] || { echo "rc $rc: $said"; return 1; }
}
# PostgreSQL does not come up at that boot, until somebody mends it.
late_and_is_back() {
  local old i
  old=$(box_leader)
  inbox "/opt/next/$next_name/scripts/upgrade.sh >/tmp/out 2>&1 & until grep -q 'a copy of the database' /tmp/out; do sleep 0.02; done; systemctl mask postgresql@15-main; sync; systemctl reboot --force --force" >/dev/null 2>&1
  box_wait "$old" || box_wait "$old" || return 1
  inbox 'until [ "$(systemctl show -P NRestarts atum-desk-recover)" -gt 0 ] || systemctl is-failed -q atum-desk-recover; do sleep 0.5; done; systemctl unmask postgresql@15-main; systemctl start postgresql@15-main'
  for ((i = 0; i < 600; i++)); do [ -e "$box_root/var/lib/atum-desk-upgrade/state" ] || return 0; sleep 0.1; done
  return 1
}
case $bad in
  orphan) holds '7 killed before it was watched, the next one ends it' orphan_and_is_back ;;
  full) holds '7 on a disk that is full, it goes back by itself' full_and_is_back ;;
  late) holds '7 cut off where PostgreSQL comes late, it goes back by itself' late_and_is_back ;;
  stale) holds '7 what an earlier one has left does no harm' stale_and_is_back ;;
  SIGKILL) holds '7 killed in the middle, it goes back by itself' killed_and_is_back ;;
  power) holds '7 cut off in the middle, it goes back by itself at the boot' cut_and_is_back ;;
  *) holds "7 failing at \"$bad\", it goes back by itself" fails_and_is_back ;;
esac
holds '7 … every row and file is as it was' unchanged "$before"
holds '7 … the old version runs' runs "$old_version"
holds '7 … nothing of the new one is left' same "$(inbox "ls -d /opt/atum-desk/releases/$next_version /etc/atum-desk/nginx/closed.conf /var/lib/atum-desk-upgrade 2>/dev/null; psql -XAtq -U postgres -c \"select datname from pg_database where datname like 'atum_desk_%'\"")" ''
