-- What was asked for and how far it is. A new attempt raises the number, and writes of older attempts find no row.
create table jobs_run (
    id        uuid primary key,
    kind      text not null,
    input     jsonb not null,
    submitter text not null,
    state     text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    attempt   int not null default 0,
    done      int not null default 0,
    total     int,
    message   text,
    problem   text,
    submitted timestamptz not null,
    ended     timestamptz
);

-- db-scheduler's table: who works on what, and when each node was last heard of.
create table jobs_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index jobs_task_by_time on jobs_task (execution_time);
create index jobs_task_by_heartbeat on jobs_task (last_heartbeat);
