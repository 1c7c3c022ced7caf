#!/usr/bin/env python3
"""The life of a case: Kaikaku beside Operaton, Flowable and what PostgreSQL alone can do, in turn, on one server.

usage: case.py PORT ROUNDS SECONDS WARMUP  (class paths come in BENCH_KAIKAKU, BENCH_OPERATON, BENCH_FLOWABLE)
"""
import os
import statistics
import subprocess
import sys

port, rounds, seconds, warm_up = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
java = os.environ["JAVA_HOME"] + "/bin/java"
here = os.path.dirname(os.path.abspath(__file__))


def sql(database, text):
    command = ["psql", "-qAtX", "-h", "localhost", "-p", port, "-U", "bench", "-d", database, "-c", text]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


class Peer:
    def __init__(self, name, main, class_path, environment):
        self.name, self.database = name, environment.pop("database")
        env = dict(os.environ, **environment)
        log = open(os.path.join(os.environ["BENCH_LOGS"], name + ".log"), "w")
        self.process = subprocess.Popen(
            [java, *os.environ["KAIKAKU_JVM"].split(), "-Xmx2g", "-cp", class_path, main], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, env=env,
            cwd=os.path.dirname(here))
        while True:
            line = self.process.stdout.readline()
            if not line:
                sys.exit(name + " did not start; see its log")
            if line.strip() == "ready":
                return

    def run(self, clients, time):
        self.process.stdin.write(f"{clients} {time}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


class Floor:
    name, database = "floor", "floor"

    def run(self, clients, time):
        command = ["/usr/lib/postgresql/15/bin/pgbench", "-n", "-M", "prepared", "-h", "localhost", "-p", port, "-U", "bench", "-c",
                   str(clients), "-j", "2", "-T", str(time), "-f", os.path.join(here, "floor.sql"), "floor"]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return float(next(line for line in out.splitlines() if line.startswith("tps")).split("=")[1].split()[0])


for name in ("floor", "operaton", "flowable", "kaikaku"):
    sql("postgres", f"create database {name}")
sql("postgres", "create extension if not exists pg_stat_statements")
sql("floor", "create table floor_case (id bigint primary key, state text, detail jsonb, version int default 1);"
             "create table floor_task (id bigserial primary key, case_id bigint, name text, done boolean default false);"
             "create index on floor_task (case_id);"
             "create table floor_event (id bigserial primary key, case_id bigint, what text, at timestamptz default now())")
url = f"jdbc:postgresql://localhost:{port}/"
peers = [
    Peer("kaikaku", "org.kaikaku.service.procedure.office.decision.CaseBench", os.environ["BENCH_KAIKAKU"],
         {"database": "kaikaku", "KAIKAKU_DB_URL": url + "kaikaku", "KAIKAKU_DB_USER": "bench", "KAIKAKU_DB_PASSWORD": "bench",
          "KAIKAKU_PORT": "0", "KAIKAKU_DATA": os.environ["BENCH_LOGS"] + "/data"}),
    Peer("operaton", "org.kaikaku.bench.Operaton", os.environ["BENCH_OPERATON"],
         {"database": "operaton", "BENCH_URL": url + "operaton", "BENCH_USER": "bench"}),
    Peer("flowable", "org.kaikaku.bench.Flowable", os.environ["BENCH_FLOWABLE"],
         {"database": "flowable", "BENCH_URL": url + "flowable", "BENCH_USER": "bench"}),
    Floor(),
]
print(sql("postgres", "select version()"))
for peer in peers[:-1]: # the floor has nothing to warm up
    peer.run(2, warm_up)
counts = {}
for peer in peers:
    sql("postgres", "select pg_stat_statements_reset(); select pg_stat_reset_shared('wal')")
    done = peer.run(1, 5) * 5
    statements = float(sql("postgres", "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid "
                                       f"where d.datname = '{peer.database}' and query !~* '^(begin|commit|set|show|rollback)'"))
    wal = float(sql("postgres", "select wal_bytes from pg_stat_wal"))
    counts[peer.name] = (statements / done, wal / done)
for clients in (1, 8):
    rates = {peer.name: [] for peer in peers}
    for turn in range(rounds):
        for peer in peers if turn % 2 == 0 else reversed(peers):
            rates[peer.name].append(peer.run(clients, seconds))
    print(f"\n{clients} client(s), {rounds} rounds of {seconds} s after {warm_up} s of warm-up")
    for name, values in rates.items():
        print(f"  {name:9s} lifecycles/s median {statistics.median(values):8.1f}  min {min(values):8.1f}  max {max(values):8.1f}")
    for other in ("operaton", "flowable", "floor"):
        ratios = [a / b for a, b in zip(rates["kaikaku"], rates[other])]
        print(f"  kaikaku / {other:9s} median {statistics.median(ratios):6.2f}  min {min(ratios):6.2f}  max {max(ratios):6.2f}")
    drift = (max(rates["floor"]) - min(rates["floor"])) / statistics.median(rates["floor"])
    print(f"  floor drift {drift:.0%}" + ("  INCONCLUSIVE: more than 15%" if drift > .15 else ""))
print("\nstatements and WAL bytes a lifecycle (one client; of the house's own background work too)")
for name, (statements, wal) in counts.items():
    print(f"  {name:9s} {statements:6.1f} statements  {wal / 1024:6.1f} KB")
