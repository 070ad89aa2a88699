# 5: how exposed, and what a service that somebody has taken over could do.
# shellcheck shell=bash

for service in atum-desk-api atum-desk-worker; do
  holds "5 exposure of $service is 2.0 at most: $(inbox "systemd-analyze security $service --no-pager" | sed -n 's/.*level for [^:]*: \([0-9.]*\).*/\1/p')" \
    inbox "systemd-analyze security --threshold=20 --no-pager $service"
done

. "$here/boxtest/probe-unit.sh"
boxnet "$node" -e 'require("net").createServer((s) => s.end()).listen(5999, "0.0.0.0")' &
listener=$!
cp "$here/boxtest/probe.mjs" "$box_root/usr/local/lib/probe.mjs"
sleep 0.5
walls=$(probe_unit "/usr/local/lib/probe.mjs $box_gw:5999" | tail -1)
holds '5 without walls the other address would be reached' inbox "timeout 3 bash -c '</dev/tcp/$box_gw/5999'"
kill $listener
of() { "$node" -e 'console.log(JSON.stringify(JSON.parse(process.argv[1])[process.argv[2]]))' "$walls" "$1"; }
holds '5 a service writes nowhere outside its folders' same "$(of writes)" '[]'
holds '5 and writes its files' same "$(of writesUploads)" true
holds '5 reads no key that it does not need' same "$(of reads)" '[]'
holds '5 sees no other account’s processes' same "$(of others)" '[]'
holds '5 reaches no other address' same "$(of reached)" false
holds '5 makes no namespace, and mounts nothing' same "$(of unshares)$(of mounts)" falsefalse
