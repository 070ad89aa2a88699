# Debian's packages out of the bundle, by an apt that looks nowhere else. The box's own settings of apt stay as they are.
# shellcheck shell=bash

needed=(postgresql-15 nginx libnginx-mod-http-brotli-static ca-certificates openssl rsync)
private=''

with_private_apt() {
  [ -z "$private" ] || return 0
  private=$(mktemp -d /tmp/atum-desk-apt.XXXXXX)
  trap 'rm -rf "$private"' EXIT
  mkdir -p "$private"/{lists/partial,archives/partial}
  printf 'deb [trusted=yes] file:%s/packages ./\n' "${bundle// /%20}" >"$private/sources.list" # their sums were checked
  chmod -R go+rX "$private"
  bundled_apt -qq update >/dev/null 2>&1 || die 'apt-get cannot read the packages of the bundle'
}

# Not each file is written out before the next, which takes a minute on a slow disk: all of it is at the end.
bundled_apt() {
  apt-get -o Dir::Etc::SourceList="$private/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$private/lists" \
    -o Dir::Cache::Archives="$private/archives" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
    -o APT::Sandbox::User=root -o APT::Install-Recommends=false -o APT::Get::List-Cleanup=false \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold -o Dpkg::Options::=--force-unsafe-io -o DPkg::Lock::Timeout=120 "$@"
}

# Where they write besides dpkg's own list. What was there before them is somebody else's, and stays.
package_folders=(/etc/postgresql /etc/postgresql-common /var/lib/postgresql /var/log/postgresql /var/cache/postgresql
  /etc/nginx /usr/share/nginx /var/lib/nginx /var/log/nginx)

put_packages() {
  if are_installed; then release_services; return 0; fi
  # A purge leaves the accounts that packages have made.
  id -u postgres >/dev/null 2>&1 || undo 'userdel postgres; groupdel postgres'
  getent group ssl-cert >/dev/null || undo 'groupdel ssl-cert'
  undo 'systemctl daemon-reload'
  local each
  [ -e "$mark/folders" ] || for each in "${package_folders[@]}"; do [ -e "$each" ] || printf '%s\n' "$each"; done >"$mark/folders"
  undo "while read -r each; do dpkg-query -S \$each >/dev/null 2>&1 || rm -rf \$each; done <$mark/folders"
  undo "DEBIAN_FRONTEND=noninteractive xargs -r dpkg --purge --abort-after=9999 --force-remove-reinstreq <$mark/packages"
  # Debian starts nginx on port 80 with a page of its own; it is started when it has ours.
  hold_services
  [ -z "$resume" ] || end_what_was_cut_short
  remember_packages
  quietly bundled_apt -y -qq -o Dpkg::Use-Pty=0 install "${needed[@]}"
  sync
  release_services
}

# Those that were not here, before they are: only they may be purged again.
remember_packages() {
  {
    cat "$mark/packages" || true
    bundled_apt -s install "${needed[@]}" | sed -n 's/^Inst \([^ ]*\) (.*/\1/p'
  } 2>>"$log" | sort -u >"$mark/packages.new" || true # what cannot be simulated cannot be installed, which says why
  mv "$mark/packages.new" "$mark/packages"
}
packages_that_came() {
  [ ! -r "$mark/packages" ] || dpkg-query -W -f '${Package} ${db:Status-Status}\n' | sed -n '/ not-installed$/!s/ .*//p' | sort | comm -12 "$mark/packages" -
}

# The apt-get of an installation that was killed may still be at it.
end_what_was_cut_short() {
  local i said
  for ((i = 0; i < 120; i++)); do
    said=$(dpkg --force-confdef --force-confold --force-unsafe-io --configure -a 2>&1) || true
    [[ $said == *' lock '* ]] || break
    sleep 1
  done
  printf '%s\n' "$said" >>"$log"
}

# The first cluster of PostgreSQL, or data of one, and the first site of nginx that none of ours is.
foreign_cluster() { # $1: what is ours
  local each
  for each in /etc/postgresql/*/*/ /var/lib/postgresql/*/*/PG_VERSION; do
    [[ ! -e $each || ( -n ${1:-} && $each =~ ${1:-} ) ]] || { printf '%s\n' "$each"; return; }
  done
}
foreign_site() {
  local each
  for each in /etc/nginx/sites-enabled/* /etc/nginx/conf.d/*.conf; do
    [[ ! -e $each || ${each##*/} == default || ${each##*/} == atum-desk.conf ]] || { printf '%s\n' "$each"; return; }
  done
}

are_installed() {
  local each
  for each in "${needed[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$each" 2>/dev/null)" = installed ] || return 1
  done
}

hold_services() {
  [ ! -e /usr/sbin/policy-rc.d ] || return 0
  undo 'rm -f /usr/sbin/policy-rc.d'
  printf '#!/bin/sh\n# ATUM DESK, while its packages are put\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
}
# Of a run that was killed too.
release_services() { if grep -qs 'ATUM DESK' /usr/sbin/policy-rc.d; then rm -f /usr/sbin/policy-rc.d; fi; }
