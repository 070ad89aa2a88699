# Debian's packages with all that they need, from this machine's own mirror and without touching its own dpkg.
# shellcheck shell=bash

wanted=(postgresql-15 nginx libnginx-mod-http-brotli-static ca-certificates openssl rsync)

put_packages() {
  local kept
  kept=$cache/packages-$(printf '%s\n' "${wanted[@]}" | sha256sum | cut -c1-12)
  [ -z "$refresh" ] || rm -rf "$kept"
  [ -s "$kept/SHA256SUMS" ] || fetch_packages "$kept"
  say "Debian's packages: $(find "$kept" -name '*.deb' | wc -l), $(du -sh "$kept" | cut -f1)"
  cp -r "$kept" "$1"
}

# As if nothing were installed, so that it suffices for the smallest Debian.
fetch_packages() {
  local state growing
  command -v dpkg-scanpackages >/dev/null || die 'dpkg-scanpackages is missing: apt-get install dpkg-dev'
  say "asking for Debian's packages"
  mkdir -p "$cache"
  growing=$(mktemp -d "$cache/growing.XXXXXX")
  state=$(mktemp -d "$cache/apt.XXXXXX")
  private_apt "$state"
  APT_CONFIG=$state/apt.conf apt-get -qq update
  APT_CONFIG=$state/apt.conf apt-get -y -qq --download-only -o Debug::NoLocking=1 install "${wanted[@]}" >/dev/null
  cp "$state"/cache/archives/*.deb "$growing/"
  (cd "$growing" && dpkg-scanpackages --multiversion . /dev/null 2>/dev/null >Packages && sha256sum ./*.deb >SHA256SUMS)
  rm -rf "$state" "$1"
  chmod 755 "$growing"
  mv "$growing" "$1"
}

private_apt() {
  local state=$1
  mkdir -p "$state"/{lists/partial,cache/archives/partial,etc/apt.conf.d,etc/preferences.d}
  cp -r /etc/apt/sources.list.d "$state/etc/"
  if [ -f /etc/apt/sources.list ]; then cp /etc/apt/sources.list "$state/etc/"; fi
  if [ -d /etc/apt/trusted.gpg.d ]; then cp -r /etc/apt/trusted.gpg.d "$state/etc/"; fi
  : >"$state/status"
  cat >"$state/apt.conf" <<X
Dir::Etc "$state/etc";
Dir::State "$state";
Dir::State::status "$state/status";
Dir::State::lists "$state/lists";
Dir::Cache "$state/cache";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::Retries "3";
APT::Install-Recommends "false";
APT::Architecture "amd64";
APT::Sandbox::User "root";
X
}
