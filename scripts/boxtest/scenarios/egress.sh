# 3: not a packet without a route, not a name, since the box booted.
# shellcheck shell=bash

holds '3 nothing tried to leave the box' same "$(box_egress)" ''
