#!/usr/bin/env bash
# Two processes of the built jar on one PostgreSQL, and a thousand people who want the same time.
set -eu
. bench/database.sh
. bench/nodes.sh
trap 'stop_nodes; stop_database' EXIT
start_nodes "$PWD/city/mirai"
python3 bench/race.py "$NODE_ONE" "$NODE_OTHER" "${BENCH_RACERS:-1000}" "${BENCH_ROUNDS:-5}" "${BENCH_WARM_UP:-30}" || tell_errors
