-- Visits by appointment (来庁予約), from the hold while somebody types to their end. No address: nobody is asked for one.
-- secret_hash: SHA-256 of what stands in the link by which somebody without an account changes and cancels. starts and ends of somebody who
-- waits are the time within which anything would do.
create table appointment_visit (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    secret_hash text not null unique,
    desk        text not null,
    division    text not null,
    state       text not null check (state in ('HELD', 'WAITING', 'OFFERED', 'BOOKED', 'ARRIVED', 'MISSED', 'CANCELLED', 'LAPSED')),
    answers     jsonb not null,
    starts      timestamptz not null,
    ends        timestamptz not null,
    claim       uuid,
    wish        uuid,
    deadline    timestamptz,
    name        text,
    kana        text,
    phone       text,
    mail        text,
    note        text,
    language    text,
    account     uuid,
    person      text,
    made_at     timestamptz not null,
    changed_at  timestamptz not null,
    reminded_at timestamptz,
    ticket      text,
    version     int not null
);
create index appointment_visit_day on appointment_visit (desk, starts) where state in ('BOOKED', 'ARRIVED', 'MISSED');
create index appointment_visit_account on appointment_visit (account, starts) where account is not null;
create index appointment_visit_remind on appointment_visit (starts) where state = 'BOOKED' and reminded_at is null;
create index appointment_visit_ends on appointment_visit (ends);
create index appointment_visit_changed on appointment_visit (changed_at) where state in ('HELD', 'LAPSED');

-- What the desk does before somebody comes; made as the time is booked, due on the open day before, at different times of it.
create table appointment_preparation (
    visit     uuid not null references appointment_visit on delete cascade,
    place     int not null,
    text_ja   text not null,
    text_easy text not null,
    text_en   text not null,
    due       timestamptz not null,
    done_at   timestamptz,
    done_by   text,
    primary key (visit, place)
);
create index appointment_preparation_due on appointment_preparation (due) where done_at is null;
