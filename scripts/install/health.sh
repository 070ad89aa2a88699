# Before "done": the way that people come, through nginx and TLS.
# shellcheck shell=bash

ask_through_nginx() {
  local said end=$((SECONDS + 30))
  while [ $SECONDS -lt $end ]; do
    if said=$(fetch /api/health/ready 2>&1) && fetch /portal >/dev/null 2>&1; then return 0; fi
    sleep 0.3
  done
  die "it does not answer through nginx: $(tail -1 <<<"$said" | cut -c1-200)"
}

# By Node, as a minimal Debian has no curl. Exit code 0 for 200.
fetch() {
  local asker=(/opt/atum-desk/current/bin/node --no-warnings /opt/atum-desk/current/scripts/install/fetch.mjs "$1" "$(sed -n 's/^HOSTNAME=//p' "$kept")")
  if [ -e /etc/atum-desk/tls/given ]; then "${asker[@]}" /etc/atum-desk/tls/server.crt; else NODE_EXTRA_CA_CERTS=/etc/atum-desk/tls/ca.crt "${asker[@]}"; fi
}

tell() {
  say ''
  say "ATUM DESK $version runs: https://${want[HOSTNAME]}/"
  if [ ! -e /etc/atum-desk/tls/given ]; then
    say "Its authority, for browsers to trust: http://${want[HOSTNAME]}/atum-desk-ca.crt"
    say "  SHA-256 $(openssl x509 -in /etc/atum-desk/tls/ca.crt -noout -fingerprint -sha256 | cut -d= -f2)"
  fi
  # Shown, and not written to the log.
  [ -z "${administrator:-}" ] || show '%s\n' "$administrator"
  [ -z "${demo_password:-}" ] || show 'The demo: admin@desk.example, manager@desk.example, agent@desk.example, user@nile.example; password %s\n' "$demo_password"
  say 'What to do next: /opt/atum-desk/current/docs/RUNBOOK.md'
}
