# docs/RUNBOOK.md, "Install", word for word: its own commands, on a box that somebody carried two files to.
# shellcheck shell=bash

# said N: the first command of the Nth step; its address and name are those of the bench, its archive a .tar.gz.
said() {
  sed -n '/^## Install/,/^## The first/p' "$root/docs/RUNBOOK.md" | sed -n "/^$1\\. /,/^[$(($1 + 1))]\\. /p" | tr '\n' ' ' | grep -o '`[^`]* [^`]*`' | sed -n "${2:-1}p" | tr -d '`' |
    sed "s/desk\.example\.com/$name/g;s/--zstd/-z/;s/\.zst/.gz/g"
}
carried() { cp "$work"/archive/atum-desk-*.tar.gz* "$box_root/root/"; }
step_of() { inbox "cd /root; cd atum-desk-*-linux-x64 2>/dev/null; ${*}"; }
holds '  carried to the box' carried
holds "  step 2: $(said 2)" inbox "cd /root; $(said 2)"
holds "  step 3: $(said 3)" step_of "$(said 3)"
holds "  step 4: the same without --check" eval 'step_of "$(said 3 | sed "s/ --check//")" >"$box_run/said"'
fetched() { boxnet curl -sS -o "$box_run/ca.crt" "http://$name/atum-desk-ca.crt"; }
holds '  step 5: the authority is fetched' fetched
holds '  step 5: its fingerprint is the one that was printed' grep -q "$(openssl x509 -in "$box_run/ca.crt" -noout -fingerprint -sha256 | cut -d= -f2)" "$box_run/said"
holds '  step 6: the page is there' same "$(status "https://$name/desk")" 200
holds '  step 6: whom it printed signs in' test -n "$(token you@example.com "$(grep -A1 'is the first administrator' "$box_run/said" | tail -1)")"
