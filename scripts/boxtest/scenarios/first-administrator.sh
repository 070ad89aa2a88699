# 1: whom the installation let in, by the password that it showed.
# shellcheck shell=bash

shown() { grep -A1 'is the first administrator' "$box_run/said.first" | tail -1; }
holds '1 the first administrator signs in with the password that was shown' test -n "$(token "$administrator" "$(shown)")"
holds '1 it stands in no log' same "$(inbox "grep -rlF -e '$(shown)' /var/log /etc 2>/dev/null; journalctl --no-pager | grep -cF -e '$(shown)'")" 0
holds '1 a second installation shows none' eval '! grep -q "is the first administrator" "$box_run/said"'
