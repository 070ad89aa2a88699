# docs/several-boxes.md: what is done on one API is heard on another, on the same database.
# shellcheck shell=bash

second_api() {
  inbox "systemd-run -q --unit=second -p User=atum-desk -p EnvironmentFile=/etc/atum-desk/atum-desk.env -E PORT=8081 /bin/sh -c 'PORT=8081 exec /opt/atum-desk/current/bin/node /opt/atum-desk/current/api/src/main.ts api'
    for i in \$(seq 100); do (</dev/tcp/127.0.0.1/8081) 2>/dev/null && exit 0; sleep 0.2; done; exit 1"
}
heard_there() {
  local agent id
  agent=$(token manager@desk.example)
  inbox "exec 3<>/dev/tcp/127.0.0.1/8081; printf 'GET /api/events HTTP/1.1\r\nHost: $name\r\nAuthorization: Bearer $agent\r\n\r\n' >&3; timeout 6 cat <&3" >"$box_run/heard" &
  sleep 2
  id=$(new_ticket "$(token user@nile.example)" 'Asked of the first')
  wait $!
  grep -q "$id" "$box_run/heard" || { tail -3 "$box_run/heard"; return 1; }
}
holds '  a second API on the same database' second_api
holds '  a stream there hears what is done here' heard_there
