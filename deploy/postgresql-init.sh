#!/usr/bin/env bash
# What an installed PostgreSQL needs before the first start: two users, neither of them a superuser, a database and two extensions.
# The compose file runs it in a new database server; on another one, run it as its administrator with both passwords set.
set -eu
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v application="$KAIKAKU_DB_PASSWORD" -v owner="$KAIKAKU_DB_OWNER_PASSWORD" <<'SQL'
create role kaikaku_owner login nosuperuser nocreatedb nocreaterole password :'owner';
create role kaikaku login nosuperuser nocreatedb nocreaterole password :'application';
create database kaikaku owner kaikaku_owner encoding 'UTF8' template template0;
\connect kaikaku
create schema extensions authorization kaikaku_owner;
create extension btree_gist schema extensions;
create extension pg_trgm schema extensions;
revoke all on database kaikaku from public;
grant connect on database kaikaku to kaikaku;
SQL
