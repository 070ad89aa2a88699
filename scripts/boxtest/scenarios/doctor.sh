# 8: doctor finds and names each planted fault, and nothing else.
# shellcheck shell=bash

doctor() { inbox 'atum-desk doctor --json'; }
# faults: "check: state" of all that is not ok.
faults() { doctor | "$node" -e 'const { findings } = JSON.parse(require("fs").readFileSync(0, "utf8").trim().split("\n").at(-1))
  console.log([...new Set(findings.filter((f) => f.state !== "ok").map((f) => f.name))].sort().join(" "))'; }
says() { local said; said=$(doctor); grep -q "$1" <<<"$said" || { echo "it does not say: $1"; return 1; }; }
# finds WORDS CHECKS PATTERN PLANT TAKE-BACK
finds() {
  inbox "$4" >/dev/null || { fail "8 $1: it could not be planted"; return; }
  holds "8 finds $1, and names it" eval "same \"\$(faults)\" '$2' && says '$3'"
  inbox "$5" >/dev/null
}
inbox 'atum-desk backup' >/dev/null
customer=$(token user@nile.example)
id=$(new_ticket "$customer" 'With a file')
head -c 3000 /dev/urandom | base64 >"$box_run/file.txt"
ask -o /dev/null "https://$name/api/tickets/$id/attachments" -H "authorization: Bearer $customer" -F "file=@$box_run/file.txt;type=text/plain"
sleep 20 # until the worker has sealed what was done
holds '8 a box that is well has no fault' same "$(faults)" ''
tls=/etc/atum-desk/tls
# openssl makes one of the past by its authority's command alone.
expired="mkdir -p /root/ca && cd /root/ca && : >index && echo 01 >serial && printf '[ca]\ndefault_ca = d\n[d]\ndatabase = index\nserial = serial\nnew_certs_dir = .\ndefault_md = sha256\npolicy = p\n[p]\ncommonName = supplied\n' >conf &&
  openssl req -new -key $tls/server.key -subj /CN=$name -out csr && openssl ca -batch -config conf -selfsign -keyfile $tls/server.key -in csr -startdate 20240101000000Z -enddate 20240201000000Z -notext -out crt && cp crt $tls/server.crt"
finds 'an expired certificate' certificate 'expired on' \
  "cp $tls/server.crt /root/kept.crt; $expired" "cp /root/kept.crt $tls/server.crt"
finds 'a full disk' disk 'The disk is full' \
  'fallocate -l $(($(df --output=avail -B1M / | tail -1) - 40))M /var/filler' 'rm /var/filler'
finds 'a dead worker' worker 'systemctl restart atum-desk-worker' \
  "systemctl stop atum-desk-worker; psql -XAtq -U postgres -d atum_desk -c \"update worker_heartbeats set beat_at = now() - interval '5 minutes'\"" 'systemctl start atum-desk-worker; sleep 3'
finds 'a queue that lags' queue 'bench lags' \
  "psql -XAtq -U postgres -d atum_desk -c \"select graphile_worker.add_job('bench', '{}'::json, run_at => now() - interval '20 minutes')\"" \
  "psql -XAtq -U postgres -d atum_desk -c \"select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs where task_identifier = 'bench'\""
finds 'a broken file' files 'is altered' \
  'f=$(find /var/lib/atum-desk/uploads -type f ! -path "*/incoming/*" | grep -E "/[0-9a-f]{64}$" | head -1); cp -p $f /root/kept; printf x >>$f; echo $f >/root/where' 'cp -p /root/kept $(cat /root/where)'
entry="(select id from audit_log order by id limit 1)"
finds 'a broken entry of the audit log' audit 'atum-desk audit verify' \
  "psql -XAtq -U postgres -d atum_desk -c \"set session_replication_role = replica; update audit_log set action = action || '.' where id = $entry\"" \
  "psql -XAtq -U postgres -d atum_desk -c \"set session_replication_role = replica; update audit_log set action = rtrim(action, '.') where id = $entry\""
finds 'a missing backup' backup 'there is none in' 'mv /var/lib/atum-desk/backups /var/lib/atum-desk/elsewhere; install -d -m 700 /var/lib/atum-desk/backups' \
  'rmdir /var/lib/atum-desk/backups; mv /var/lib/atum-desk/elsewhere /var/lib/atum-desk/backups'
# The box has this machine's clock: as if it stood before the day of the program.
finds 'a clock that is off' clock 'before the time when this program was made' \
  "touch -d '+2 days' /opt/atum-desk/current/api/src/commands/doctor/checks/clock.ts" 'touch /opt/atum-desk/current/api/src/commands/doctor/checks/clock.ts'
finds 'wrong permissions' permissions 'can be read by everybody' 'chmod 644 /etc/atum-desk/atum-desk.env' 'chmod 640 /etc/atum-desk/atum-desk.env'
finds 'a mail server that refuses' smtp 'ECONNREFUSED\|refused' "echo \"ATUM_SMTP_URL='smtp://127.0.0.1:2525'\" >>/etc/atum-desk/atum-desk.env" "sed -i /ATUM_SMTP_URL/d /etc/atum-desk/atum-desk.env"
# One that answers, on an address that no service may reach, as ALLOW does not name it.
relay="require('net').createServer((peer) => { peer.write('220 relay\\r\\n'); peer.on('error', () => {}).on('data', () => peer.write('250 relay\\r\\n')) }).listen(2525, '$box_ip')"
finds 'a mail server that only root reaches' smtp 'the mail server: ' \
  "systemd-run -q --unit=relay /opt/atum-desk/current/bin/node -e \"$relay\"; echo \"ATUM_SMTP_URL='smtp://$box_ip:2525'\" >>/etc/atum-desk/atum-desk.env" true
inbox "printf '[Service]\nIPAddressAllow=$box_ip\n' >/etc/systemd/system/atum-desk-worker.service.d/30-bench.conf && systemctl daemon-reload" >/dev/null
holds '8 one that the services may reach answers' eval 'same "$(faults)" ""'
inbox 'systemctl stop relay; rm /etc/systemd/system/atum-desk-worker.service.d/30-bench.conf; systemctl daemon-reload; sed -i /ATUM_SMTP_URL/d /etc/atum-desk/atum-desk.env' >/dev/null
finds 'an API that is down' web 'does not answer through nginx: 502' 'systemctl stop atum-desk-api' 'systemctl start atum-desk-api; sleep 4'
finds 'a store that is somebody else’s' 'permissions web' 'does not belong to atum-desk' 'chown -R root:root /var/lib/atum-desk/uploads' 'chown -R atum-desk:atum-desk /var/lib/atum-desk/uploads'
finds 'a program that everybody can change' permissions 'can be changed by others' 'chmod -R 777 /opt/atum-desk' 'chmod -R go-w /opt/atum-desk'
finds 'a door that stayed closed' web 'lets nobody in' 'touch /etc/atum-desk/nginx/closed.conf' 'rm /etc/atum-desk/nginx/closed.conf'
finds 'an upgrade that was not taken back' web 'recover.sh' 'mkdir -p /var/lib/atum-desk-upgrade && touch /var/lib/atum-desk-upgrade/state' 'rm -r /var/lib/atum-desk-upgrade'
finds 'a backup of a time that has not come' backup 'has not come' 'mkdir /var/lib/atum-desk/backups/2099-01-01T00-00-00Z' 'rmdir /var/lib/atum-desk/backups/2099-01-01T00-00-00Z'
holds '8 when all are mended there is none left' same "$(faults)" ''
