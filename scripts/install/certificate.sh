# The certificate: the operator's own, or one by an authority that lives on this box.
# shellcheck shell=bash

tls=/etc/atum-desk/tls
public=/etc/atum-desk/public

put_certificate() {
  if [ -n "${want[TLS_CERT]:-}" ]; then
    openssl x509 -in "${want[TLS_CERT]}" -noout -checkend 0 >/dev/null 2>&1 || die "${want[TLS_CERT]} is no certificate, or has ended"
    [ "$(openssl x509 -in "${want[TLS_CERT]}" -noout -pubkey 2>/dev/null)" = "$(openssl pkey -in "${want[TLS_KEY]}" -pubout 2>/dev/null)" ] ||
      die "${want[TLS_KEY]} is not the key of ${want[TLS_CERT]}"
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
