-- A made-up day that a demo city plays at high speed; one at a time, and never in a real city.
create table counter_replay (
    one        boolean primary key default true check (one),
    started_at timestamptz not null,
    from_time  timestamptz not null,
    until_time timestamptz not null,
    speed      int not null check (speed between 1 and 1000)
);
