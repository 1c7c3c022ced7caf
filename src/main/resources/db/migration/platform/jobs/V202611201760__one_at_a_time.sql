-- Of some kinds only one may run: the index keeps a second from starting, on this node or on another.
alter table jobs_run add column one_at_a_time boolean not null default false;
create unique index jobs_run_one_at_a_time on jobs_run (kind) where one_at_a_time and state = 'RUNNING';
