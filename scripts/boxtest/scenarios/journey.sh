# 2: the acceptance journey in a real browser that trusts the box's authority, through nginx and TLS. docs/ACCEPTANCE_TESTS.md
# shellcheck shell=bash

trusting_browser() {
  mkdir -p "$box_run/home/.pki/nssdb"
  certutil -N --empty-password -d "sql:$box_run/home/.pki/nssdb" && certutil -A -n box -t C,, -i "$box_run/ca.crt" -d "sql:$box_run/home/.pki/nssdb"
}
in_browser() {
  PATH=$root/node_modules/.bin:$PATH HOME=$box_run/home ATUM_BOX_URL=https://$name ATUM_DEMO_PASSWORD=$password NODE_EXTRA_CA_CERTS=$box_run/ca.crt \
    timeout 240 "$box_run/bin/boxnet" "$node" --test "$root/web/test/acceptance.test.ts"
}
holds '2 a browser trusts its authority' trusting_browser
holds '2 the acceptance journey in a real browser' in_browser
