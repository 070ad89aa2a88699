# 3: not a packet without a route, not a name, since the box booted.
# shellcheck shell=bash

holds '3 nothing tried to leave the box' same "$(box_egress)" ''

# Can it fail? Somebody asks for a name, and for an address that no route leads to.
hears_attempts() {
  inbox 'getent hosts updates.example; timeout 1 bash -c "</dev/tcp/192.0.2.1/80" 2>/dev/null'
  [[ $(box_egress) == *'had no route'*updates.example* ]] || { box_egress; return 1; }
}
[ -z "${last:-}" ] || holds '3 an attempt would have been seen' hears_attempts
