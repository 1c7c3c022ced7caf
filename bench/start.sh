#!/usr/bin/env bash
# First page after start: the same jar with the AOT cache and without, in turn, on a database that is already filled.
set -eu
app=$PWD/.kaikaku/app
port=${BENCH_HTTP_PORT:-8098}
data=$(mktemp -d)
first_page() {
  local began ended
  began=$(date +%s%N)
  KAIKAKU_DATA=$data KAIKAKU_PORT=$port KAIKAKU_DEMO=false "$JAVA_HOME/bin/java" $KAIKAKU_JVM "$@" -jar "$app/kaikaku.jar" >/dev/null 2>&1 &
  local jvm=$!
  until curl -sf -o /dev/null "http://localhost:$port/"; do sleep 0.05; done
  ended=$(date +%s%N)
  kill "$jvm"
  wait "$jvm" || true
  echo $(((ended - began) / 1000000))
}
first_page >/dev/null
ratios=()
for round in $(seq "${BENCH_ROUNDS:-5}"); do
  plain=$(first_page)
  cached=$(first_page -XX:AOTCache="$app/kaikaku.aot")
  ratio=$(awk "BEGIN { printf \"%.2f\", $cached / $plain }")
  ratios+=("$ratio")
  echo "round $round: plain $plain ms, with AOT cache $cached ms, ratio $ratio"
done
printf '%s\n' "${ratios[@]}" | sort -n | awk '{ r[NR] = $1 } END { printf "ratio median %s  min %s  max %s\n", r[int((NR + 1) / 2)], r[1], r[NR] }'
rm -rf "$data"
