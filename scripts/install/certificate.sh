# The certificate: the operator's own, or one by an authority that lives on this box.
# shellcheck shell=bash

tls=/etc/atum-desk/tls
public=/etc/atum-desk/public

# Before anything is changed: what no browser would take is refused. By the bundle's Node, as a minimal Debian has no OpenSSL.
look_at_certificate() {
  local said
  [ -n "${want[TLS_CERT]:-}" ] || return 0
  said=$("$bundle/bin/node" --no-warnings "$bundle/scripts/install/look-at-certificate.mjs" "${want[HOSTNAME]}" "${want[TLS_CERT]}" "${want[TLS_KEY]}" "$EPOCHSECONDS" 2>&1) || die "$said"
  [ -z "$said" ] || say "$said"
}

put_certificate() {
  if [ -n "${want[TLS_CERT]:-}" ]; then
    keep_certificate
    put $tls/server.crt 0644 root:root <"${want[TLS_CERT]}"
    put $tls/server.key 0600 root:root <"${want[TLS_KEY]}"
    touch $tls/given
    return 0
  fi
  [ ! -e $tls/given ] || return 0
  keep_certificate
  quietly bash "$bundle/scripts/certificate.sh" renew "${want[HOSTNAME]}"
}

# All that there is of it, whatever is made anew: a renamed box has another authority.
keep_certificate() {
  [ ! -e "$mark/before.tls" ] || return 0
  cp -a $tls "$mark/before.tls"
  cp -a $public "$mark/before.public"
  undo "find $tls $public -mindepth 1 -delete; cp -a $mark/before.tls/. $tls/; cp -a $mark/before.public/. $public/"
}
