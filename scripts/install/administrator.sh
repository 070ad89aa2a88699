# Somebody has to come in first. Nobody has a password that somebody else could know.
# shellcheck shell=bash

put_administrator() {
  administrator=''
  [ -n "${want[ADMIN_EMAIL]:-}" ] || return 0
  [ -z "${want[WITH_DEMO]:-}" ] || return 0
  local said options=()
  [ -z "${want[ADMIN_NAME]:-}" ] || options+=(--name "${want[ADMIN_NAME]}")
  [ -z "${want[HELPDESK_NAME]:-}" ] || options+=(--helpdesk "${want[HELPDESK_NAME]}")
  said=$(atum-desk create-admin --email "${want[ADMIN_EMAIL]}" --if-none "${options[@]}" 2>>"$log") || die 'the first administrator could not be made'
  administrator=$said
}

put_demo() {
  [ ! -e /etc/atum-desk/demo ] || return 0
  local password=${ATUM_DEMO_PASSWORD:-$(random_hex | cut -c1-20)}
  ATUM_DEMO_PASSWORD=$password quietly setpriv_demo
  demo_password=$password
  touch /etc/atum-desk/demo
}

# Files of the demo belong to the services.
setpriv_demo() {
  atum-desk seed
  chown -R atum-desk:atum-desk /var/lib/atum-desk/uploads
}
