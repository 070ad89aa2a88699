# Going back to any second: each piece of PostgreSQL's log is kept, and a whole copy of it every night.
# shellcheck shell=bash

put_archive() {
  put_folder /var/lib/atum-desk/wal 0700 postgres:postgres
  put_folder /var/lib/atum-desk/base 0700 postgres:postgres
  put "$cluster/conf.d/atum-desk-pitr.conf" 0644 root:root <"$bundle/infra/postgresql/pitr.conf"
}

# Without a first copy the kept log is worth nothing; nor is one from before a gap in it, as an uninstallation leaves.
start_pitr() {
  systemctl -q is-enabled atum-desk-base.timer 2>/dev/null || undo 'systemctl -q disable --now atum-desk-base.timer'
  quietly systemctl -q enable --now atum-desk-base.timer
  if [ -n "$(ls -A /var/lib/atum-desk/base)" ] && ! has_changed "$cluster/conf.d/atum-desk-pitr.conf"; then return 0; fi
  quietly systemctl start atum-desk-base.service
}
