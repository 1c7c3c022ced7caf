#!/usr/bin/env bash
# Two processes of the built jar on one PostgreSQL: fifty desks call from one queue while the waiting hall's boards look on.
set -eu
. bench/database.sh
. bench/nodes.sh
. bench/hall.sh
trap 'stop_nodes; stop_database' EXIT
make_hall "$NODE_LOGS/city"
start_nodes "$NODE_LOGS/city"
seat_clerks
python3 bench/counter.py "$NODE_ONE" "$NODE_OTHER" "${BENCH_TICKETS:-2000}" "${BENCH_BOARDS:-500}" "${BENCH_SECONDS:-30}" || tell_errors
