-- What somebody asked a person of the city hall. Whoever asked on the web reads the answer under its id, which cannot be guessed.
create table contact_inquiry (
    id          uuid primary key,
    channel     text not null,
    subject     text not null,
    name        text not null,
    reach       text not null,
    call_back   boolean not null,
    opened_by   text,
    opened_in   text not null,
    division    text not null,
    due         date not null,
    opened_at   timestamptz not null,
    answered_at timestamptz,
    closed_at   timestamptz,
    escalated   boolean not null,
    reopened    integer not null,
    version     integer not null
);
create index contact_inquiry_open on contact_inquiry (division, due) where closed_at is null;
create index contact_inquiry_closed on contact_inquiry (closed_at) where closed_at is not null;

create table contact_inquiry_step (
    inquiry  uuid not null references contact_inquiry (id) on delete cascade,
    number   integer not null,
    kind     text not null,
    text     text not null,
    by_name  text not null,
    office   text,
    at       timestamptz not null,
    primary key (inquiry, number)
);
