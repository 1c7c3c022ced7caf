-- Who came before this house counted them, or was counted elsewhere: a file of a ticket machine (番号発券機) or of a tally by hours. Nobody's name.
create table counter_series (
    id         uuid primary key,
    state      text not null check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    kind       text not null check (kind in ('VISITS', 'COUNTS')),
    file       text not null,
    form       text not null,
    rows_in    int not null,
    rows_left  int not null,
    rows_taken int not null,
    people     int not null,
    first_day  date,
    last_day   date,
    findings   jsonb not null,
    taken_at   timestamptz not null,
    taken_by   text not null,
    put_at     timestamptz,
    put_by     text,
    check (state = 'DRAFT' or (put_at is not null and put_by is not null))
);

-- What such a file says: visits wait here until they join counter_leg, counts stay.
create table counter_series_row (
    series    uuid not null references counter_series (id) on delete cascade,
    line      bigint not null,
    day       date not null,
    service   text not null,
    slot      int not null check (slot between 0 and 47),
    people    int not null check (people > 0),
    ticket    uuid,
    leg       int,
    errand    text not null,
    desk      text,
    queued_at timestamptz,
    called_at timestamptz,
    ended_at  timestamptz
);
create index counter_series_row_day on counter_series_row (series, day);

-- The series that a leg came with, so that it can be taken back; null for those that this house saw.
alter table counter_leg add column series uuid;
create index counter_leg_series on counter_leg (series) where series is not null;
