#!/bin/bash
# The box's own authority and its certificate: certificate.sh renew [name]. Makes what is missing, ends within 30 days, or
# does not name what the box is called, or was made while the clock was ahead; prints what it did, and nothing when there was nothing to do.
set -euo pipefail
umask 077
export LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin
tls=/etc/atum-desk/tls
public=/etc/atum-desk/public/atum-desk-ca.crt
authority_days=3650 server_days=397 renew_seconds=$((30 * 86400)) # 397: browsers take no longer ones

name=${2:-$(sed -n 's/^HOSTNAME=//p' /etc/atum-desk/install.conf)}
if [ "${1:-}" != renew ] || [ -z "$name" ]; then echo 'usage: certificate.sh renew [name]' >&2; exit 2; fi
if [ -e $tls/given ]; then
  openssl x509 -in $tls/server.crt -noout -checkend $renew_seconds >/dev/null || echo 'the given certificate ends within 30 days: install a new one'
  exit 0
fi

key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null; }

# Whoever trusts this authority trusts it for this one name, and for addresses: it can vouch for no other site.
make_authority() {
  key "$work/ca.key"
  openssl req -x509 -new -key "$work/ca.key" -sha256 -days $authority_days -subj "/O=ATUM DESK/CN=ATUM DESK of $name" \
    -addext basicConstraints=critical,CA:true,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign \
    -addext "nameConstraints=critical,permitted;DNS:$name" -out "$work/ca.crt"
}

# Its name, and every address that it has and is not of this machine alone.
names() {
  printf 'DNS:%s' "$name"
  ip -o addr show scope global 2>/dev/null | awk '{split($4, a, "/"); print a[1]}' | sort -u | sed 's/^/,IP:/' | tr -d '\n'
}

sign_server() {
  [ -e "$work/server.key" ] || key "$work/server.key"
  openssl req -new -key "$work/server.key" -subj "/CN=${name:0:64}" -out "$work/server.csr"
  printf 'basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\nsubjectAltName=%s\n' "$1" >"$work/extensions"
  openssl x509 -req -in "$work/server.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -set_serial "0x$(openssl rand -hex 16)" -sha256 -days $server_days \
    -extfile "$work/extensions" -out "$work/server.crt" 2>/dev/null
  cat "$work/ca.crt" >>"$work/server.crt"
  chmod 644 "$work/server.crt"
  printf '%s\n' "$1" >"$work/names"
}

is_of_authority() { openssl x509 -in $tls/ca.crt -noout -ext nameConstraints 2>/dev/null | grep -qx " *DNS:$name"; }
# Not so after a given one, and where a switch was cut short between two of the files.
is_signed() { openssl verify -no_check_time -CAfile $tls/ca.crt $tls/server.crt >/dev/null 2>&1; }
has_its_key() { [ "$(openssl x509 -in "$tls/$1.crt" -noout -pubkey 2>/dev/null)" = "$(openssl pkey -in "$tls/$1.key" -pubout 2>/dev/null || echo none)" ]; }

# Made while the clock was ahead, by more than $2 seconds. For an authority a day is waited: browsers had to trust another one.
is_ahead() { [ "$(date -d "$(openssl x509 -in "$tls/$1.crt" -noout -startdate | cut -d= -f2)" +%s)" -gt $(($(date +%s) + $2)) ]; }

wanted=$(names) why=''
if [ ! -e $tls/ca.crt ]; then why='there was none'
elif ! is_of_authority; then why="the box is called $name now"
elif ! has_its_key ca; then why='the authority has another key'
elif is_ahead ca 86400; then why='the authority was made while the clock was ahead'
elif [ ! -e $tls/server.crt ]; then why='there was none'
elif ! is_signed; then why='the old one was by another authority'
elif ! has_its_key server; then why='the old one has another key'
elif is_ahead server 0; then why='the old one was made while the clock was ahead'
elif ! openssl x509 -in $tls/server.crt -noout -checkend $renew_seconds >/dev/null; then why='the old one ends within 30 days'
elif [ "$wanted" != "$(cat $tls/names 2>/dev/null)" ]; then why='the addresses of the box have changed'; fi
[ -n "$why" ] || exit 0

rm -rf $tls/.new.*
work=$(mktemp -d $tls/.new.XXXXXX) # on the same file system: each file is there whole, and all of them at the end
trap 'rm -rf "$work"' EXIT

if [ -e $tls/ca.crt ] && is_of_authority && has_its_key ca && ! is_ahead ca 86400; then
  cp -p $tls/ca.key $tls/ca.crt "$work"
  if [ -e $tls/server.crt ] && is_signed && has_its_key server; then cp -p $tls/server.key "$work"; fi
else
  make_authority
fi
sign_server "$wanted"
sync "$work"/*
mv "$work"/{ca.key,ca.crt,server.key,server.crt,names} $tls/
sync $tls
install -m 644 $tls/ca.crt $public
echo "a new certificate, since $why: $wanted"
if systemctl is-active -q nginx; then systemctl reload nginx; fi
