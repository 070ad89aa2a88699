# Its site, and the unit that starts it.
# shellcheck shell=bash

put_nginx() {
  local from=$bundle/infra/nginx each
  for each in headers page-headers proxy; do put "/etc/nginx/snippets/atum-desk-$each.conf" 0644 root:root <"$from/$each.conf"; done
  # The largest file, and the form around it.
  printf 'client_max_body_size %dk;\n' $((want[UPLOAD_LIMIT_MB] * 1024 + 64)) | put /etc/atum-desk/nginx/limits.conf 0644 root:root
  listen 80 | put /etc/atum-desk/nginx/listen-80.conf 0644 root:root
  listen 443 ' ssl http2' | put /etc/atum-desk/nginx/listen-443.conf 0644 root:root
  put /etc/nginx/sites-available/atum-desk.conf 0644 root:root <"$from/atum-desk.conf"
  put_link ../sites-available/atum-desk.conf /etc/nginx/sites-enabled/atum-desk.conf
  # Debian's page for nobody in particular wants to be the default of port 80 as well.
  if [ -L /etc/nginx/sites-enabled/default ]; then
    rm /etc/nginx/sites-enabled/default
    undo 'ln -sf /etc/nginx/sites-available/default /etc/nginx/sites-enabled/default'
    changed+=(/etc/nginx/sites-enabled/default)
  fi
  put /etc/systemd/system/nginx.service 0644 root:root <"$bundle/infra/systemd/nginx.service"
  quietly nginx -t
}

# Without IPv6 in the kernel nginx would not start.
listen() {
  printf 'listen %s%s default_server;\n' "$1" "${2:-}"
  [ ! -e /proc/net/if_inet6 ] || printf 'listen [::]:%s%s default_server;\n' "$1" "${2:-}"
}

put_link() {
  [ "$(readlink "$2" 2>/dev/null)" != "$1" ] || return 0
  ln -sfn "$1" "$2"
  undo "rm -f '$2'"
  changed+=("$2")
}
