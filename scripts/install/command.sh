#!/bin/bash
# The program's commands, with the settings of this box. /usr/local/bin/atum-desk
set -euo pipefail
home=/opt/atum-desk/current

# As the program itself refuses: one line, for programs an object, and "could not look" of a monitoring plugin is 3.
refuse() {
  printf 'atum-desk: %s\n' "$1" >&2
  [[ " $words " != *' --json '* ]] || printf '{"error":"%s"}\n' "$1"
  [[ $words != doctor* ]] || exit 3
  exit 1
}
words=$*
[ "$(id -u)" = 0 ] || refuse 'run it as root'

read_settings() {
  local line value
  [ -r "$1" ] || refuse "$1 is not there: ATUM DESK is not installed, or its configuration is lost"
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
[ "$PWD" -ef . ] || cd / # where the caller is, for his paths; a folder that is gone is none
exec "$home/bin/node" "$home/api/src/commands/atum-desk.ts" "$@"
