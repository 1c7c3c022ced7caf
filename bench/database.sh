#!/usr/bin/env bash
# A PostgreSQL of its own for a benchmark: as durable as a city's, and counting its statements. Prints nothing but errors.
# Sets BENCH_DB (folder), BENCH_PORT; stop with stop_database.
start_database() {
  local bin=/usr/lib/postgresql/15/bin
  [ -x "$bin/pg_ctl" ] || { echo "PostgreSQL 15 with its contrib modules is needed (postgresql-15)." >&2; exit 1; }
  BENCH_DB=$(mktemp -d)
  BENCH_PORT=${BENCH_PORT:-5499}
  as_postgres=""
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$BENCH_DB"
    as_postgres="runuser -u postgres --"
  fi
  $as_postgres "$bin/initdb" -D "$BENCH_DB/data" -U bench -A trust -E UTF8 --locale=C >/dev/null
  $as_postgres "$bin/pg_ctl" -D "$BENCH_DB/data" -w -l "$BENCH_DB/log" \
    -o "-p $BENCH_PORT -k $BENCH_DB -c fsync=on -c synchronous_commit=on -c shared_preload_libraries=pg_stat_statements -c shared_buffers=512MB -c max_connections=100" start >/dev/null
  export BENCH_DB BENCH_PORT as_postgres
}

stop_database() {
  $as_postgres /usr/lib/postgresql/15/bin/pg_ctl -D "$BENCH_DB/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$BENCH_DB"
}

query() { psql -qAtX -h localhost -p "$BENCH_PORT" -U bench "$@"; }
