# 2: from outside, through nginx and TLS.
# shellcheck shell=bash

site=https://$name
asset=$(ask "$site/portal" | grep -o '/assets/[^"]*\.js' | head -1)

redirects() { same "$(ask -o /dev/null -w '%{http_code} %{redirect_url}' "http://$name/portal?a=b")" "308 $site/portal?a=b"; }
speaks() { boxnet openssl s_client -connect "$box_ip:443" -servername "$name" -CAfile "$box_run/ca.crt" -verify_return_error "$@" </dev/null >/dev/null 2>&1; }
old_tls() { if speaks -tls1_1 -cipher DEFAULT@SECLEVEL=0; then echo 'TLS 1.1 is spoken'; return 1; fi; }
secured() { [[ $(header strict-transport-security "$1") == max-age=31536000* ]] && [[ $(header content-security-policy "$1") == *"default-src 'none'"* ]]; }
compressed() { same "$(header content-encoding -H "accept-encoding: $1" "$site$asset")" "$1"; }
cached() { same "$(header cache-control "$site$asset")" 'public, max-age=31536000, immutable'; }
same_policy() { same "$(header content-security-policy "$site$asset")" "$(header content-security-policy "$site/portal")"; }
# nginx and the program write their times and tags in another way: this one has no request id.
from_disk() { same "$(header x-request-id "$site$asset")" '' && [ -n "$(header x-request-id "$site/api/health/live")" ]; }
ip_too() { same "$(boxnet curl -sS --cacert "$box_run/ca.crt" -o /dev/null -w '%{http_code}' "https://$box_ip/portal")" 200; }

holds '2 http leads to https' redirects
holds '2 TLS 1.2 and 1.3 are spoken' eval 'speaks -tls1_2 && speaks -tls1_3'
holds '2 TLS 1.1 is not' old_tls
holds '2 HTTP/2' same "$(ask -o /dev/null -w '%{http_version}' "$site/portal")" 2
holds '2 HSTS and a policy on pages' secured "$site/portal"
holds '2 HSTS and a policy on what pages load' secured "$site$asset"
holds '2 one policy for both' same_policy
holds '2 HSTS on what the API says' eval '[[ $(header strict-transport-security "$site/api/health/live") == max-age=31536000* ]]'
holds '2 what pages load comes from the disk, by nginx' from_disk
holds '2 compressed by brotli' compressed br
holds '2 compressed by gzip' compressed gzip
holds '2 kept by browsers for good' cached
holds '2 the page is its helpdesk’s' eval 'ask "$site/" | grep "branding/style.css\|<title>" >"$box_run/seen"'
holds '2 it answers on its address as well' ip_too
holds '2 the metrics are for the box alone' same "$(status "$site/metrics")" 404

# An upload just at the limit and one over it, by somebody who may.
customer=$(token user@nile.example)
id=$(new_ticket "$customer" 'A box is asked')
limit=$((25 * 1024 * 1024))
truncate -s $limit "$box_run/at-limit.log"
truncate -s $((limit + 200000)) "$box_run/over-limit.log"
upload() { ask -o "$box_run/answer" -w '%{http_code} %{content_type}' "$site/api/tickets/$id/attachments" -H "authorization: Bearer $customer" -F "file=@$box_run/$1;type=text/plain"; }
tr '\0' 'a' <"$box_run/at-limit.log" >"$box_run/at-limit.txt"
holds '2 an upload at the limit passes' same "$(upload at-limit.txt)" '201 application/json; charset=utf-8'
holds '2 one over it is 413 by nginx, as a problem' same "$(upload over-limit.log)" '413 application/problem+json'
holds '2 … in the API’s words' eval 'grep -q "\"code\":\"body-too-large\"" "$box_run/answer" && "$node" -e "JSON.parse(require(\"fs\").readFileSync(process.argv[1]))" "$box_run/answer"'

# The stream says hello at once, and what happens when it happens.
hears() {
  local agent
  agent=$(token agent@desk.example)
  ask -N --max-time 3 "$site/api/events" -H "authorization: Bearer $agent" 2>/dev/null >"$box_run/events"
  grep -q 'event: hello' "$box_run/events" || { echo 'no hello within 3 s'; return 1; }
}
holds '2 events are not held back' hears
