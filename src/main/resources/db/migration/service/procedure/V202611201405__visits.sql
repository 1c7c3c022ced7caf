-- Somebody came to the counter, or a paper came in: who was believed to be whom, on what proof, and what it led to.
create table procedure_visit (
    id             uuid primary key,
    clerk          uuid not null,
    clerk_name     text not null,
    division       text not null,
    channel        text not null check (channel in ('COUNTER', 'PAPER')),
    person         text,
    name           text not null,
    identification jsonb not null,
    event          text,
    interview      uuid,
    procedures     text[] not null,
    memo           text not null,
    bundle         uuid,
    confirmation   text,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    version        int not null
);
create index procedure_visit_clerk on procedure_visit (clerk, started_at desc);
create index procedure_visit_person on procedure_visit (person, started_at desc) where person is not null;
