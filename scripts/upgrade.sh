#!/usr/bin/env bash
# Brings this box to the version of the bundle that this file lies in, or leaves it at the one that it has.
set -euo pipefail
bundle=$(cd "$(dirname "$0")/.." && pwd)
for part in say options undo files preflight bundle packages program settings database pitr nginx services health upgrade; do
  . "$bundle/scripts/install/$part.sh"
done
umask 022
export LC_ALL=C.UTF-8 LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive TMPDIR=/tmp PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
shopt -s lastpipe
unset CDPATH LD_LIBRARY_PATH LD_PRELOAD NODE_OPTIONS

read_upgrade_options "$@"
look_at_the_upgrade
tell_what_it_takes
[ -z "$only_check" ] || exit 0

begin_upgrade
step 'the program, beside the old one' put_release "/opt/atum-desk/releases/$version"
step 'a backup' back_up
step 'from here nobody works' stop_serving
step 'a copy of the database' copy_database
step 'migration' migrate_to_new
step 'the new version' switch_to_new
step 'start' start_new
step 'smoke test' smoke_test
step 'open again' open_again
finish_upgrade
