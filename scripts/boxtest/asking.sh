# The box as somebody in its network sees it, with its authority trusted.
# shellcheck shell=bash

ask() { boxnet curl -sS --max-time 20 --cacert "$box_run/ca.crt" "$@"; }
status() { ask -o /dev/null -w '%{http_code}' "$@"; }
header() { local h=$1; shift; ask -o /dev/null -D - "$@" | tr -d '\r' | sed -n "s/^$h: //Ip"; }
trust_box() { ask_plain "http://$box_ip/atum-desk-ca.crt" >"$box_run/ca.crt"; }
ask_plain() { boxnet curl -sS --max-time 20 "$@"; }
token() { # EMAIL [PASSWORD]
  ask "https://$name/api/auth/login" -H 'content-type: application/json' -d "{\"email\":\"$1\",\"password\":\"${2:-$password}\"}" |
    sed -n 's/.*"accessToken":"\([^"]*\)".*/\1/p'
}
sql() { inbox "psql -XAtq -U postgres -d atum_desk -c \"$1\""; }
is_ready() { [ "$(boxnet curl -sS --max-time 2 --cacert "$box_run/ca.crt" -o /dev/null -w '%{http_code}' "https://$name/api/health/ready" 2>/dev/null)" = 200 ]; }
new_ticket() { # TOKEN TITLE: its id
  ask "https://$name/api/tickets" -H "authorization: Bearer $1" -H 'content-type: application/json' -d "{\"title\":\"$2\",\"description\":\"by the bench\"}" |
    grep -o '"id":"[0-9a-f-]*"' | head -1 | cut -d'"' -f4
}
until_ready() { local i; for ((i = 0; i < 200; i++)); do if is_ready; then return 0; fi; sleep 0.1; done; return 1; }
