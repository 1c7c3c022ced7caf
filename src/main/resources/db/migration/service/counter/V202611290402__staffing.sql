-- Somebody asked how many desks a day takes: under these desks, and at least. The answer is written by the job that plays the day through.
create table counter_staffing (
    id       uuid primary key,
    day      date not null,
    goal     int not null check (goal > 0),
    desks    jsonb not null,
    job      uuid not null,
    asked_at timestamptz not null,
    asked_by text not null,
    answer   jsonb
);
create index counter_staffing_asked on counter_staffing (asked_at desc);
