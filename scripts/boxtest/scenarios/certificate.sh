# The certificate: renewed in time, with what the box is called, and one of another authority.
# shellcheck shell=bash

tls=/etc/atum-desk/tls
served() { boxnet openssl s_client -connect "$box_ip:443" -servername "${1:-$name}" </dev/null 2>/dev/null | openssl x509 -noout "${@:2}"; }
renew() { inbox 'systemctl start atum-desk-certificate && systemctl show -P Result atum-desk-certificate'; }
authority=$(inbox "sha256sum $tls/ca.crt")
first=$(served "$name" -fingerprint)
nothing_done() { renew && same "$(served "$name" -fingerprint)" "$first"; }
renewed() { renew >/dev/null && sleep 1 && served "$name" -checkend $((390 * 86400)) && [ "$(served "$name" -fingerprint)" != "$first" ] && same "$(inbox "sha256sum $tls/ca.crt")" "$authority" && is_ready; }
ends_soon() {
  inbox "openssl req -x509 -key $tls/server.key -subj /CN=$name -days 10 -out $tls/server.crt && systemctl reload nginx && sleep 1"
  ! served "$name" -checkend $((30 * 86400))
}
names_address() { inbox 'ip address add 10.99.7.1/32 dev host0' && renew >/dev/null && sleep 1 && served "$name" -ext subjectAltName | grep 10.99.7.1; }
own_authority() {
  local d=$box_root/root/own
  mkdir -p "$d"
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$d/ca.key" -out "$d/ca.crt" -subj '/CN=House' -days 30 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -keyout "$d/server.key" -out "$d/server.csr" -subj "/CN=$name" 2>/dev/null
  openssl x509 -req -in "$d/server.csr" -CA "$d/ca.crt" -CAkey "$d/ca.key" -CAcreateserial -days 20 -out "$d/server.crt" -extfile <(printf 'subjectAltName=DNS:%s' "$name") 2>/dev/null
  cp "$d/ca.crt" "$box_run/ca.crt"
}
given() { INBOX_CWD=/opt/bundle inbox "./scripts/install.sh --tls-cert /root/own/server.crt --tls-key /root/own/${1:-server.key}"; }
holds '  the certificate: nothing to do, nothing done' nothing_done
holds '  one that ends in ten days' ends_soon
holds '  is renewed, by the same authority' renewed
holds '  names an address that the box was given' names_address
own_authority
holds '  a key that is not its own is refused' eval '! given ca.key'
holds '  what was served before is served' eval 'trust_box && is_ready'
cp "$box_root/root/own/ca.crt" "$box_run/ca.crt"
holds '  one of another authority is taken' given
holds '  and served, with its chain' is_ready
holds '  and left alone by the timer' eval 'renew && sleep 1 && is_ready'

# A second installation that fails, on a box that serves: under another name it had made another authority by then.
as_it_stands() {
  inbox "find /etc /usr/local -xdev \\( -type f -o -type l \\) -printf '%p %m %u %s %l\n' | sort; find /etc/atum-desk -type f -exec sha256sum {} + | sort
    for unit in atum-desk-api atum-desk-worker nginx atum-desk-backup.timer atum-desk-recover; do echo \$unit \$(systemctl is-active \$unit) \$(systemctl is-enabled \$unit); done"
}
fails_late() { ! inbox "cd /opt/bundle && ATUM_FAIL_AT='asking through nginx' ./scripts/install.sh --hostname other.example ${1:-}"; }
nothing_lost() { local was; was=$(as_it_stands); fails_late "${1:-}" && diff <(echo "$was") <(as_it_stands) && until_ready; }
holds '  a second installation that fails: the given one is served, and everything runs' nothing_lost
own_again() { inbox "rm $tls/given && systemctl start atum-desk-certificate" && sleep 1 && trust_box && is_ready && same "$(inbox "sha256sum $tls/ca.crt")" "$authority"; }
holds '  back to the box’s own' own_again
holds '  one that fails once there was another authority: the old one is there, and everything runs' nothing_lost
holds '  one that fails with a given certificate: the own one is there' nothing_lost '--tls-cert /root/own/server.crt --tls-key /root/own/server.key'
