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
  openssl x509 -req -in "$d/server.csr" -CA "$d/ca.crt" -CAkey "$d/ca.key" -CAcreateserial -days 20 -out "$d/server.crt" -extfile <(printf 'subjectAltName=DNS:%s,DNS:other.example' "$name") 2>/dev/null
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

# A house with an authority between: issue NAME BY EXTENSIONS [FROM UNTIL].
house=$box_root/root/house
issue() {
  local dates=(-days 60)
  [ -z "${4:-}" ] || dates=(-startdate "$4" -enddate "$5")
  [ -e "$house/$1.key" ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$house/$1.key" 2>/dev/null
  openssl req -new -key "$house/$1.key" -subj "/CN=$1" -out "$house/csr"
  (cd "$house" && printf '%s\n' "$3" >ext && openssl ca -batch -notext -config conf -cert "$2.crt" -keyfile "$2.key" $([ "$1" != "$2" ] || echo -selfsign) -in csr -extfile ext "${dates[@]}" -out "$1.crt" 2>>log)
}
a_house() {
  mkdir -p "$house"
  : >"$house/index"
  printf '[ca]\ndefault_ca = d\n[d]\ndatabase = index\nrand_serial = yes\nunique_subject = no\nnew_certs_dir = .\ndefault_md = sha256\npolicy = p\n[p]\ncommonName = supplied\n' >"$house/conf"
  local authority=basicConstraints=critical,CA:true
  issue root root $authority && issue between root $authority && issue leaf between "subjectAltName=DNS:$name" &&
    issue stranger between subjectAltName=DNS:elsewhere.example && issue unborn between "subjectAltName=DNS:$name" 20900101000000Z 20910101000000Z &&
    issue old root $authority 20200101000000Z 20210101000000Z && issue heir old "subjectAltName=DNS:$name" && (cd "$house" &&
    cat leaf.crt between.crt >chain.pem && cat between.crt leaf.crt >wrong.pem && cat stranger.crt between.crt >stranger.pem && cat unborn.crt between.crt >unborn.pem && cat heir.crt old.crt >heir.pem && cat leaf.crt root.crt >other.pem)
}
# looked CERTIFICATE KEY WORDS: what --check says, and that it lets through what it should.
looked() { INBOX_CWD=/opt/bundle inbox "./scripts/install.sh --check --tls-cert /root/house/$1 --tls-key /root/house/$2" >"$box_run/said" 2>&1; local rc=$?; grep "$3" "$box_run/said" || { cat "$box_run/said"; return 1; }; return $rc; }
a_house || fail '  a house with an authority between is made'
holds '  one with its chain is good, and whom browsers have to know is said' looked chain.pem leaf.key 'have to know “root”'
holds '  of one without its chain is said whom they would have to know' looked leaf.crt leaf.key 'have to know “between”'
for bad in 'stranger.pem stranger.key is.not.for.helpdesk' 'wrong.pem leaf.key is.not.for' 'unborn.pem unborn.key is.not.good.before' 'heir.pem heir.key “old”.in.it.expired' 'other.pem leaf.key after.“leaf”' 'chain.pem between.key is.not.the.key'; do
  # shellcheck disable=SC2086
  holds "  --check refuses ${bad%% *}: ${bad##* }" eval "! looked $bad >/dev/null && grep -q '${bad##* }' '$box_run/said'"
done
taken() { INBOX_CWD=/opt/bundle inbox './scripts/install.sh --tls-cert /root/house/chain.pem --tls-key /root/house/leaf.key' && cp "$house/root.crt" "$box_run/ca.crt" && is_ready && inbox 'atum-desk doctor --only certificate'; }
holds '  one by an authority between is served with it, and browsers that know the root alone take it' taken
holds '  the one of before is taken again' eval 'given && cp "$box_root/root/own/ca.crt" "$box_run/ca.crt" && is_ready'

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

# A clock that was ahead, and is right again.
made_ahead() { # AUTHORITY|SERVER: by the key that is there, good in a year
  inbox "mkdir -p /root/ahead && cd /root/ahead && : >index && printf '[ca]\ndefault_ca = d\n[d]\ndatabase = index\nrand_serial = yes\nunique_subject = no\nnew_certs_dir = .\ndefault_md = sha256\npolicy = p\n[p]\ncommonName = supplied\n' >conf &&
    printf 'basicConstraints=critical,CA:true\nnameConstraints=critical,permitted;DNS:$name\n' >ca.ext && printf 'subjectAltName=DNS:$name\n' >server.ext &&
    openssl req -new -key $tls/$1.key -subj /CN=$1 -out csr && openssl ca -batch -notext -config conf -cert $tls/ca.crt -keyfile $tls/ca.key $2 -in csr -extfile $1.ext \
      -startdate \$(date -u -d '+400 days' +%Y%m%d%H%M%SZ) -enddate \$(date -u -d '+797 days' +%Y%m%d%H%M%SZ) -out crt && cp crt $tls/$1.crt && systemctl reload nginx"
}
mended() { renew && sleep 1 && trust_box && is_ready && inbox 'atum-desk doctor --only certificate'; }
holds '  a certificate that was made while the clock was ahead is made anew, by the same authority' eval 'made_ahead server "" && mended && same "$(inbox "sha256sum $tls/ca.crt")" "$authority"'
holds '  an authority that was made while the clock was ahead is made anew' eval 'made_ahead ca -selfsign && mended'
