#!/usr/bin/env bash
# A waiting hall of one queue with fifty desks, and the clerks for them: make_hall FOLDER before the nodes start, seat_clerks after.
make_hall() {
  cp -r city/mirai "$1"
  {
    cat <<'YAML'
version: 1000
effective: 2026-04-01
hall: {ja: 待合, easy: まちあい, en: Hall}
gives-numbers: {from: "00:00", to: "23:59", every-day: true}
web-at-once: 20
colours: {busy-minutes: 15, crowded-minutes: 30}
services:
  - key: jumin
    letter: A
    name: {ja: 市民課, easy: しみんか, en: Citizens}
    what: {ja: 証明, easy: しょうめい, en: Certificates}
    division: shimin
    numbers: {from: 1, to: 99999}
errands:
  - {key: certificate, name: {ja: 証明, easy: しょうめい, en: Certificates}, services: [jumin]}
endings:
  - {key: done, name: {ja: 済んだ, easy: すんだ, en: Done}}
desks:
YAML
    local desk
    for desk in $(seq 50); do
      echo "  - {key: \"$desk\", name: {ja: ${desk}番窓口, easy: まどぐち $desk, en: desk $desk}, services: [jumin]}"
    done
  } >"$1/counter.yaml"
}

# Their password is "fifty desks on one queue".
seat_clerks() {
  query -d kaikaku <<'SQL'
set search_path to city, public;
insert into identity_account (id, staff, login, name, password, office, opened_at)
select gen_random_uuid(), true, 'desk-' || n, '窓口 ' || n,
       '{argon2}$argon2id$v=19$m=16384,t=2,p=1$6UTcoohLhz4Mnaf+Xdq5Bw$vtoX8d9xZ0SxxOxOVO9d6/fdwTddzaDyEFCXPmzNvao', 'shimin', now()
  from generate_series(1, 50) n;
insert into identity_assignment (account, role, division) select id, 'reception', 'shimin' from identity_account where login like 'desk-%';
SQL
}
