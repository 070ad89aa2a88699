# What the box was told, in /etc/atum-desk, and keys that were made here and stay.
# shellcheck shell=bash

socket=%2Frun%2Fpostgresql

put_settings() {
  put_folder /etc/atum-desk 0755 root:root
  put_folder /etc/atum-desk/nginx 0755 root:root
  put_folder /etc/atum-desk/public 0755 root:root
  put_folder /etc/atum-desk/tls 0700 root:root
  remember_wishes
  [ -z "${want[KEYRING]:-}" ] || put /etc/atum-desk/release-keys.gpg 0644 root:root <"${want[KEYRING]}"
  service_settings | put /etc/atum-desk/atum-desk.env 0640 root:atum-desk
  printf "DATABASE_ADMIN_URL='postgres://postgres@%s/atum_desk'\n" "$socket" | put /etc/atum-desk/admin.env 0600 root:root
}

remember_wishes() {
  local name
  for name in "${names[@]}"; do
    [[ $name != KEYRING && $name != TLS_* ]] || continue
    [ -z "${want[$name]:-}" ] || printf '%s=%s\n' "$name" "${want[$name]}"
  done | put "$kept" 0600 root:root
}

# Lines of the operator's own stay where they are; ours are written anew, and the keys never.
service_settings() {
  local env=/etc/atum-desk/atum-desk.env
  setting DATABASE_URL "postgres://atum_app@$socket/atum_desk"
  setting DATABASE_SYSTEM_URL "postgres://atum_system@$socket/atum_desk"
  setting HOST 127.0.0.1
  setting PORT 8080
  setting ATUM_PUBLIC_URL "https://${want[HOSTNAME]}"
  setting ATUM_TRUST_PROXY loopback
  setting ATUM_FILES_DIR /var/lib/atum-desk/uploads
  wished_setting SMTP_URL
  wished_setting MAIL_FROM
  kept_setting ATUM_JWT_SECRET "$(random_hex)"
  kept_setting ATUM_SECRET_KEYS "k1:$(random_hex)"
  kept_setting LOG_LEVEL info
  [ ! -e $env ] || grep -vE "^($(IFS='|'; printf '%s' "${written[*]}"))=" $env || true
}

written=(DATABASE_URL DATABASE_SYSTEM_URL HOST PORT ATUM_PUBLIC_URL ATUM_TRUST_PROXY ATUM_FILES_DIR ATUM_JWT_SECRET ATUM_SECRET_KEYS LOG_LEVEL)
setting() { printf "%s='%s'\n" "$1" "$2"; }
# Said to be empty, it goes; not said, a line of the operator's own stays.
wished_setting() {
  [[ -v want[$1] ]] || return 0
  written+=("ATUM_$1")
  [ -z "${want[$1]}" ] || setting "ATUM_$1" "${want[$1]}"
}
kept_setting() { grep -m1 "^$1=" /etc/atum-desk/atum-desk.env 2>/dev/null || setting "$1" "$2"; }
random_hex() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
