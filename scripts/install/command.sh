#!/bin/bash
# The program's commands, with the settings of this box. /usr/local/bin/atum-desk
set -euo pipefail
[ "$(id -u)" = 0 ] || { echo 'atum-desk: run it as root' >&2; exit 1; }
home=/opt/atum-desk/current
read_settings() {
  local line value
  while IFS= read -r line; do
    [[ $line =~ ^[A-Z_]+= ]] || continue
    value=${line#*=} value=${value#\'} value=${value%\'}
    export "${line%%=*}=$value"
  done <"$1"
}
read_settings /etc/atum-desk/atum-desk.env
read_settings /etc/atum-desk/admin.env
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin ATUM_WEB_DIR=$home/web/dist
umask 077
cd /
exec "$home/bin/node" "$home/api/src/commands/atum-desk.ts" "$@"
