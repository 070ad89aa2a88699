# shellcheck shell=bash

units=(atum-desk-api.service atum-desk-worker.service atum-desk-backup.service atum-desk-backup.timer atum-desk-certificate.service
  atum-desk-certificate.timer atum-desk-files.service atum-desk-files.timer atum-desk-recover.service atum-desk-upgrade-watch.service
  atum-desk-base.service atum-desk-base.timer)
enabled=(atum-desk-api.service atum-desk-worker.service atum-desk-backup.timer atum-desk-certificate.timer atum-desk-files.timer
  atum-desk-recover.service nginx.service postgresql.service)

put_services() {
  undo 'systemctl daemon-reload'
  put_units
  if [ -n "${want[WITH_DEMO]:-}" ]; then put_demo; fi
  if has_changed '/etc/systemd/*'; then systemctl daemon-reload; fi
  begin_to_serve
  quietly systemctl -q enable "${enabled[@]}"
  start_services
}

put_units() {
  local each service
  for each in "${units[@]}"; do put "/etc/systemd/system/$each" 0644 root:root <"$bundle/infra/systemd/$each"; done
  for service in atum-desk-api atum-desk-worker; do
    put_folder "/etc/systemd/system/$service.service.d" 0755 root:root
    put "/etc/systemd/system/$service.service.d/10-hardening.conf" 0644 root:root <"$bundle/infra/systemd/hardening.conf"
    allowed | put "/etc/systemd/system/$service.service.d/20-allow.conf" 0644 root:root
  done
}

# The mail server, the hosts of webhooks, and the name server if those are named.
allowed() {
  printf '# From ALLOW in %s: addresses or networks, with blanks between.\n[Service]\n' "$kept"
  [ -z "${want[ALLOW]:-}" ] || printf 'IPAddressAllow=%s\n' "${want[ALLOW]}"
}

# Only what is not as it should be: a second installation lets everything run on.
start_services() {
  local service
  [ -n "$serves" ] || undo 'systemctl -q disable --now atum-desk-api atum-desk-worker atum-desk-backup.timer atum-desk-certificate.timer atum-desk-files.timer atum-desk-recover nginx'
  for service in atum-desk-api atum-desk-worker; do
    if has_changed "/etc/systemd/system/$service*" || has_changed /etc/atum-desk/atum-desk.env || ! systemctl is-active -q $service; then
      quietly systemctl restart $service
    fi
  done
  quietly systemctl start atum-desk-backup.timer atum-desk-certificate.timer atum-desk-files.timer
  if has_changed '/etc/systemd/system/nginx*' || ! systemctl is-active -q nginx; then quietly systemctl restart nginx
  else quietly systemctl reload nginx; fi # it costs nobody anything, and a restored certificate is no file of ours that changed
}

# A run that failed on a box that serves: its files are those of before again, and whoever had read the others reads them.
serve_as_before() {
  systemctl daemon-reload
  if has_changed '/etc/postgresql/*' || has_changed '/etc/systemd/system/postgresql*'; then systemctl restart postgresql@15-main; fi
  if has_changed '/etc/systemd/*' || has_changed '/etc/atum-desk/atum-desk.env'; then systemctl restart atum-desk-api atum-desk-worker; fi
  systemctl start atum-desk-api atum-desk-worker atum-desk-backup.timer atum-desk-certificate.timer atum-desk-files.timer
  if has_changed '/etc/systemd/system/nginx*'; then systemctl restart nginx; else systemctl reload-or-restart nginx; fi
}
