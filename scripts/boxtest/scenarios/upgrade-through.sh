# 7: killed when it was through, before anybody was let in: the new version stays, and the door is opened.
# shellcheck shell=bash

scenario upgrade
before=$(data_state)
killed_when_through() {
  inbox "/opt/next/$next_name/scripts/upgrade.sh >/tmp/out 2>&1 & pid=\$!; until grep -qs through /var/lib/atum-desk-upgrade/reached; do kill -0 \$pid || exit 1; sleep 0.01; done; kill -9 \$pid
    for i in \$(seq 600); do [ -e /var/lib/atum-desk-upgrade/state ] || exit 0; sleep 0.1; done; exit 1"
}
holds '7 killed when it was through' killed_when_through
holds '7 … the new version runs, and is open' runs "$next_version"
holds '7 … every row and file is as it was' unchanged "$before"
holds '7 … nothing of the upgrade is left' same "$(inbox "ls -d /etc/atum-desk/nginx/closed.conf /var/lib/atum-desk-upgrade 2>/dev/null; psql -XAtq -U postgres -c \"select datname from pg_database where datname like 'atum_desk_%'\"")" ''
