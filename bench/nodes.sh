#!/usr/bin/env bash
# Two processes of the built jar on one PostgreSQL, after bench/database.sh: start_nodes CITY, then stop_nodes. Sets NODE_ONE, NODE_OTHER (ports).
NODE_JAR=${BENCH_JAR:-$PWD/.kaikaku/app/kaikaku.jar}
NODE_ONE=${BENCH_HTTP_PORT:-8098}
NODE_OTHER=$((NODE_ONE + 1))
NODE_CACHE=${NODE_JAR%/*}/kaikaku.aot # as start gives it to the JVM, where a rehearsal has made one
NODES=()
NODE_LOGS=$(mktemp -d)

# All come from one address here, so the limits of one address are out of the way.
start_node() {
  KAIKAKU_PORT=$1 KAIKAKU_CITY=$2 KAIKAKU_DB_URL=jdbc:postgresql://localhost:$BENCH_PORT/kaikaku KAIKAKU_DB_USER=bench KAIKAKU_DB_PASSWORD=bench \
    KAIKAKU_DEMO=false KAIKAKU_LIMITS_APPOINTMENTS=1000000 KAIKAKU_LIMITS_NUMBERS=1000000 KAIKAKU_LIMITS_SIGNIN=1000000 KAIKAKU_DATA=$NODE_LOGS/data \
    "$JAVA_HOME/bin/java" $KAIKAKU_JVM $([ ! -f "$NODE_CACHE" ] || echo "-XX:AOTCache=$NODE_CACHE") -jar "$NODE_JAR" >"$NODE_LOGS/$1.log" 2>&1 &
  NODES+=($!)
  until curl -sf -o /dev/null "http://localhost:$1/counter"; do
    kill -0 "${NODES[-1]}" 2>/dev/null || { tail -n 30 "$NODE_LOGS/$1.log" >&2; exit 1; }
    sleep 0.2
  done
}

start_nodes() {
  start_node "$NODE_ONE" "$1"
  start_node "$NODE_OTHER" "$1"
}

# What the nodes say of it when something went wrong.
tell_errors() {
  grep -h -A 8 ' ERROR ' "$NODE_LOGS"/*.log | tail -n 60 >&2
  exit 1
}

stop_nodes() {
  local node
  for node in ${NODES[@]+"${NODES[@]}"}; do kill "$node" 2>/dev/null || true; done
  wait || true
  rm -rf "$NODE_LOGS"
}
