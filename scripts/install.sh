#!/usr/bin/env bash
# Installs ATUM DESK on this Debian 12 from the bundle that this file lies in, and from nothing else.
set -euo pipefail
bundle=$(cd "$(dirname "$0")/.." && pwd)
for part in say options undo files preflight bundle packages account program settings database pitr certificate nginx services administrator health; do
  . "$bundle/scripts/install/$part.sh"
done
umask 022
export LC_ALL=C.UTF-8 LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive TMPDIR=/tmp PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
shopt -s lastpipe # `… | put` changes what this shell knows
unset CDPATH PERL5LIB LD_LIBRARY_PATH LD_PRELOAD NODE_OPTIONS

read_options "$@"
look_at_the_box
look_at_the_bundle
[ -z "$only_check" ] || { say "This box can take ATUM DESK $version. Nothing was changed."; exit 0; }

begin
step 'Debian packages' put_packages
step 'the account' put_account
step 'the program' put_program
step 'settings and keys' put_settings
step 'the database' put_database
step 'the certificate' put_certificate
step 'nginx' put_nginx
step 'the services' put_services
[ -z "${want[WITH_PITR]:-}" ] || step 'any second' start_pitr
step 'the first administrator' put_administrator
step 'asking through nginx' ask_through_nginx
finish
