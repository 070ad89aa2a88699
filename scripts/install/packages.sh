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

put_packages() {
  if are_installed; then return 0; fi
  # A purge leaves the accounts that packages have made.
  id -u postgres >/dev/null 2>&1 || undo 'userdel postgres; groupdel postgres'
  getent group ssl-cert >/dev/null || undo 'groupdel ssl-cert'
  undo 'rm -rf /etc/postgresql /var/lib/postgresql /var/log/postgresql /var/log/nginx /etc/postgresql-common /etc/nginx /usr/share/nginx /var/lib/nginx /var/cache/postgresql 2>/dev/null; systemctl daemon-reload'
  undo "dpkg-query -W -f '\${Package} \${Status}\n' | sed -n 's/ install ok [a-z-]*//p' | sort | comm -13 $mark/packages-before - | xargs -r env DEBIAN_FRONTEND=noninteractive dpkg --purge --force-depends"
  # Debian starts nginx on port 80 with a page of its own; it is started when it has ours.
  hold_services
  quietly bundled_apt -y -qq -o Dpkg::Use-Pty=0 install "${needed[@]}"
  sync
  release_services
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
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  held=1
}
release_services() { [ -z "${held:-}" ] || rm -f /usr/sbin/policy-rc.d; }
