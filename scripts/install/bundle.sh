# Did the bundle arrive whole, and does this Debian go with it?
# shellcheck shell=bash

look_at_the_bundle() {
  [ -r "$bundle/SHA256SUMS" ] || die 'the bundle is broken: SHA256SUMS is missing'
  look_at_signature
  local wrong
  wrong=$(cd "$bundle" && sha256sum --check --quiet SHA256SUMS 2>&1 | head -1) || true
  [ -z "$wrong" ] || die "the bundle is broken: ${wrong#./} (carry it here again)"
  wrong=$(diff <(cd "$bundle" && find . -type f ! -path ./SHA256SUMS ! -path ./SHA256SUMS.sig | LC_ALL=C sort) <(sed 's/^[^ ]*  //' "$bundle/SHA256SUMS" | LC_ALL=C sort) | sed -n "s/^< //p" | head -1) || true
  [ -z "$wrong" ] || die "the bundle is not as it was made: nobody knows of ${wrong#./} (files of your own belong outside of this folder)"
  look_at_packages
}

# The one that a first installation was given is kept, and asked for at every upgrade.
look_at_signature() {
  local keyring=${want[KEYRING]:-}
  [ -n "$keyring" ] || [ ! -r /etc/atum-desk/release-keys.gpg ] || keyring=/etc/atum-desk/release-keys.gpg
  [ -n "$keyring" ] || return 0
  [ -r "$bundle/SHA256SUMS.sig" ] || die 'the bundle is not signed'
  gpgv --keyring "$(realpath "$keyring")" "$bundle/SHA256SUMS.sig" "$bundle/SHA256SUMS" >/dev/null 2>&1 || die "the bundle's signature is not by a key of $keyring"
}

look_at_packages() {
  local said
  [ ! -L /opt/atum-desk/current ] || return 0
  with_private_apt
  [ -z "$resume" ] || return 0 # what was cut short is ended first
  if ! said=$(bundled_apt -s install "${needed[@]}" 2>&1); then
    said=$(grep -E '^E:|Depends:' <<<"$said" | head -1 | sed 's/^ *//')
    die "this bundle's packages do not go with this Debian, which may be newer than it: ${said:-apt-get refuses}"
  fi
}
