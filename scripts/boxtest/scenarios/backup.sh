# 6: a backup under load; the box is gone; another fresh box takes it up.
# shellcheck shell=bash

PATH=$root/node_modules/.bin:$PATH NODE_EXTRA_CA_CERTS=$box_run/ca.crt boxnet "$node" "$here/boxtest/ledger.mjs" "https://$name" "$password" "$box_run/ledger" 14 &
load=$!
sleep 6
holds '6 a backup while customers work' inbox 'atum-desk backup --json'
wait $load
holds '6 it would come back: atum-desk restore --verify' inbox 'atum-desk restore --verify'
holds '6 paths are of the folder where one is, and where one is may be gone' inbox 'cd /var/lib/atum-desk/backups && atum-desk restore --verify "$(ls -d 2* | tail -1)" && mkdir /root/here && cd /root/here && atum-desk support-bundle --to s.tar.gz && test -s s.tar.gz && rm -r /root/here && atum-desk audit verify'
inbox 'cp -a "$(ls -d /var/lib/atum-desk/backups/2* | tail -1)" /mnt/share/'
saved=$(basename "$(ls -d "$box_share"/2*)")
rows='for t in $(psql -XAtq -U postgres -d atum_desk -c "select tablename from pg_tables where schemaname = '"'public'"' order by 1"); do psql -XAtq -U postgres -d atum_desk -c "select '"'"'$t'"'"', count(*) from $t"; done'
then_rows=$("$node" -e 'for (const [t, n] of Object.entries(JSON.parse(require("fs").readFileSync(process.argv[1])).database.rows).sort()) console.log(`${t.replace("public.", "")}|${n}`)' "$box_share/$saved/manifest.json")
cp "$box_run/ledger" "$work/ledger-kept"
box_end

fresh_box restored || return 1
holds '6 another fresh box is installed' inbox "cd /opt/bundle && ./scripts/install.sh --hostname $name --admin-email first@desk.example"
inbox 'systemctl stop atum-desk-api atum-desk-worker'
holds '6 the backup is restored there' inbox "atum-desk restore /mnt/share/$saved --overwrite --with-config && atum-desk migrate"
now_rows=$(inbox "$rows" | sort)
holds '6 as many rows of each table' diff <(grep -vE '^(schema_migrations|graphile)' <<<"$then_rows" | grep -v '\.' | sort) <(grep -v '^schema_migrations' <<<"$now_rows")
holds '6 each file by its hash' inbox "cd /mnt/share/$saved && grep ' files/' SHA256SUMS | sed 's# files/# /var/lib/atum-desk/uploads/#' | sha256sum --check --quiet --strict"
holds '6 an installation makes everything fit' inbox "cd /opt/bundle && ./scripts/install.sh"
trust_box
until_ready
holds '6 somebody signs in' test -n "$(token user@nile.example)"
holds '6 a file that was sent is read again' eval 'file=$(sed -n "s/^file \([^ ]*\) .*/\1/p" "$work"/ledger-kept | head -1); same "$(ask "https://$name/api/attachments/$file" -H "authorization: Bearer $(token manager@desk.example)" -o /dev/null -w "%{http_code}")" 200'
holds '6 the chain of the audit log verifies' inbox 'atum-desk audit verify'
