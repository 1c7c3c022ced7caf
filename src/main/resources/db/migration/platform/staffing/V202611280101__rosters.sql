-- Files of joiners, movers and leavers (異動名簿), as they were read.
create table staffing_roster (
    id              uuid primary key,
    name            text not null,
    rows            jsonb not null,
    state           text not null,
    seen            text,
    reason          text,
    uploader        text not null,
    uploader_name   text not null,
    uploader_office text,
    uploaded_at     timestamptz not null,
    applier         text,
    applier_name    text,
    applier_office  text,
    applied_at      timestamptz,
    version         int not null
);
create index staffing_roster_latest on staffing_roster (uploaded_at desc);

-- What each row of an applied file does on its day.
create table staffing_change (
    roster     uuid not null references staffing_roster on delete cascade,
    line       int not null,
    kind       text not null,
    account    uuid not null,
    login      text not null,
    name       text not null,
    office     text,
    roles      text not null,
    day        date not null,
    effective  date not null,
    state      text not null,
    problem    text,
    settled_at timestamptz,
    primary key (roster, line)
);
-- Of two files at once that speak of one person, the second is told so.
create unique index staffing_change_one_waiting on staffing_change (account) where state = 'WAITING';
create index staffing_change_due on staffing_change (effective) where state = 'WAITING';
create index staffing_change_departures on staffing_change (account, day) where kind <> 'JOIN';
