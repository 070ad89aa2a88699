# 4: kill -9 of each, and of all at once, while customers work; what they were told is kept is compared with the database.
# shellcheck shell=bash

PATH=$root/node_modules/.bin:$PATH NODE_EXTRA_CA_CERTS=$box_run/ca.crt boxnet "$node" "$here/boxtest/ledger.mjs" "https://$name" "$password" "$box_run/ledger" 45 &
load=$!
sleep 5
kills=(atum-desk-api atum-desk-worker nginx postgresql@15-main)
scenario kill-one
kill_all() {
  local t i unit pids
  pids=$(inbox "systemctl show -P MainPID ${kills[*]}" | xargs)
  inbox "kill -9 $pids"
  t=$(us)
  for ((i = 0; i < 300; i++)); do
    if is_ready && inbox "systemctl is-active -q ${kills[*]}"; then
      within "$(since "$t")" "$(limit 5)" && since "$t"
      return
    fi
    sleep 0.05
  done
  echo 'they did not come back'
  return 1
}
for _ in 1 2 3; do holds "4 kill -9 of all at once: back in $(limit 5) s" kill_all; sleep 2; done
wait "$load"
sleep 4 # what the worker has to do for the last ones

# missing KIND QUERY: how many of the ledger's lines the box does not know.
missing() { comm -23 <(sed -n "s/^$1 //p" "$box_run/ledger" | sort) <(sql "$2" | tr '|' ' ' | sort) | wc -l; }
kept() { grep -c "^$1 " "$box_run/ledger"; }
holds "4 enough was written to lose some: $(kept ticket) tickets, $(kept comment) comments, $(kept file) files" test "$(kept ticket)" -ge 30
holds '4 no ticket is lost' same "$(missing ticket 'select id from tickets')" 0
holds '4 no comment is lost' same "$(missing comment 'select id from ticket_comments')" 0
holds '4 no file is lost' same "$(missing file 'select id, sha256 from attachments')" 0
holds '4 the bytes of each file are as they were sent' same "$(sed -n 's/^file [^ ]* //p' "$box_run/ledger" |
  inbox 'cd /var/lib/atum-desk/uploads && while read -r hash; do for f in */${hash:0:2}/$hash; do echo "$hash  $f"; done; done | sha256sum --check --quiet --strict 2>&1 | wc -l')" 0
holds '4 no notification is lost' same "$(missing ticket 'select distinct ticket_id from notifications')" 0
holds '4 no job was left behind' same "$(sql "select count(*) from graphile_worker.jobs where attempts >= max_attempts")" 0
