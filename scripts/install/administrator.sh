# Somebody has to come in first. Nobody has a password that somebody else could know.
# shellcheck shell=bash

put_administrator() {
  administrator=''
  [ -n "${want[ADMIN_EMAIL]:-}" ] || return 0
  if [ -n "${want[WITH_DEMO]:-}" ]; then
    administrator="${want[ADMIN_EMAIL]} has no account: the demo has an administrator of its own."
    return 0
  fi
  local said options=()
  [ -z "${want[ADMIN_NAME]:-}" ] || options+=(--name "${want[ADMIN_NAME]}")
  [ -z "${want[HELPDESK_NAME]:-}" ] || options+=(--helpdesk "${want[HELPDESK_NAME]}")
  said=$(atum-desk create-admin --email "${want[ADMIN_EMAIL]}" --if-none "${options[@]}" 2>>"$log") || die 'the first administrator could not be made'
  administrator=$said
  # Of a run that was cut short after it had been made, nobody has seen the password.
  [ -e "$mark/complete" ] || [[ $said != *'nothing was done'* ]] ||
    administrator="${want[ADMIN_EMAIL]} has been made before. If nobody has seen the password: atum-desk create-admin --email ${want[ADMIN_EMAIL]} --reset"
}

put_demo() {
  [ ! -e /etc/atum-desk/demo ] || return 0
  local password=${ATUM_DEMO_PASSWORD:-$(random_hex | cut -c1-20)}
  ATUM_DEMO_PASSWORD=$password quietly seed_demo
  if [[ $seeded == *'is made'* ]]; then demo_password=$password; fi # else one that was killed had made it
  touch /etc/atum-desk/demo
}

# Files of the demo belong to the services.
seed_demo() {
  seeded=$(atum-desk seed) && printf '%s\n' "$seeded" && chown -R atum-desk:atum-desk /var/lib/atum-desk/uploads
}
