-- From when to when somebody has a role; both days count. And who takes over whose roles while they are away.
alter table identity_assignment add from_day date not null default date '1900-01-01';
alter table identity_assignment add to_day date;

create table identity_absence (
    id         uuid primary key,
    absent     uuid not null references identity_account,
    substitute uuid not null references identity_account,
    from_day   date not null,
    to_day     date not null,
    reason     text not null,
    ended_at   timestamptz,
    check (absent <> substitute and from_day <= to_day)
);
create index identity_absence_substitute on identity_absence (substitute) where ended_at is null;
create index identity_absence_absent on identity_absence (absent, from_day desc);
