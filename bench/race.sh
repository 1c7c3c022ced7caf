#!/usr/bin/env bash
# Two processes of the built jar on one PostgreSQL, and a thousand people who want the same time.
set -eu
. bench/database.sh
jar=${BENCH_JAR:-$PWD/.kaikaku/app/kaikaku.jar}
one=${BENCH_HTTP_PORT:-8098}
other=$((one + 1))
logs=$(mktemp -d)
nodes=()
stop_nodes() { for node in "${nodes[@]}"; do kill "$node" 2>/dev/null || true; done; wait || true; rm -rf "$logs"; }
start_node() {
  KAIKAKU_PORT=$1 KAIKAKU_DB_URL=jdbc:postgresql://localhost:$BENCH_PORT/kaikaku KAIKAKU_DB_USER=bench KAIKAKU_DB_PASSWORD=bench KAIKAKU_DEMO=false \
    KAIKAKU_LIMITS_APPOINTMENTS=1000000 KAIKAKU_DATA=$logs/data "$JAVA_HOME/bin/java" $KAIKAKU_JVM -jar "$jar" >"$logs/$1.log" 2>&1 &
  nodes+=($!)
  until curl -sf -o /dev/null "http://localhost:$1/appointments"; do
    kill -0 "${nodes[-1]}" 2>/dev/null || { tail -n 30 "$logs/$1.log" >&2; exit 1; }
    sleep 0.2
  done
}
trap 'stop_nodes; stop_database' EXIT
start_node "$one"
start_node "$other"
python3 bench/race.py "$one" "$other" "${BENCH_RACERS:-1000}" "${BENCH_ROUNDS:-5}"
