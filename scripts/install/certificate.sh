# The certificate: the operator's own, or one by an authority that lives on this box.
# shellcheck shell=bash

tls=/etc/atum-desk/tls

put_certificate() {
  if [ -n "${want[TLS_CERT]:-}" ]; then
    openssl x509 -in "${want[TLS_CERT]}" -noout -checkend 0 >/dev/null 2>&1 || die "${want[TLS_CERT]} is no certificate, or has ended"
    [ "$(openssl x509 -in "${want[TLS_CERT]}" -noout -pubkey 2>/dev/null)" = "$(openssl pkey -in "${want[TLS_KEY]}" -pubout 2>/dev/null)" ] ||
      die "${want[TLS_KEY]} is not the key of ${want[TLS_CERT]}"
    undo 'systemctl reload nginx 2>/dev/null'
    [ -e $tls/given ] || undo "rm -f $tls/given"
    put $tls/server.crt 0644 root:root <"${want[TLS_CERT]}"
    put $tls/server.key 0600 root:root <"${want[TLS_KEY]}"
    touch $tls/given
    return 0
  fi
  [ ! -e $tls/given ] || return 0
  [ -e $tls/server.key ] || undo "rm -f $tls/ca.key $tls/ca.crt $tls/server.key $tls/server.crt /etc/atum-desk/public/atum-desk-ca.crt"
  quietly bash "$bundle/scripts/certificate.sh" renew "${want[HOSTNAME]}"
}
