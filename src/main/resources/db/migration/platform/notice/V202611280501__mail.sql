-- How somebody wants to hear of news. address: confirmed by whoever reads what comes there; wanted: not yet.
-- mark stands in each mail, so that one click ends them; it opens nothing else.
create table notice_reader (
    account       uuid primary key,
    language      text not null,
    address       text,
    mark          text not null unique,
    refused_at    timestamptz,
    wanted        text,
    code_hash     text unique,
    code_until    timestamptz
);

create table notice_choice (
    account uuid not null,
    kind    text not null,
    way     text not null check (way in ('NONE', 'PAGE', 'MAIL', 'LETTER')),
    primary key (account, kind)
);

-- Mails on their way out. secret: what a mail to confirm an address carries, until it has left.
create table notice_mail (
    id            uuid primary key,
    account       uuid not null,
    purpose       text not null check (purpose in ('NEWS', 'CONFIRMATION')),
    address       text not null,
    state         text not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
    attempts      int not null default 0,
    made_at       timestamptz not null,
    due           timestamptz not null,
    claimed_until timestamptz,
    ended_at      timestamptz,
    problem       text,
    secret        text
);
create index notice_mail_due on notice_mail (due) where state in ('WAITING', 'SENDING');
create index notice_mail_of_day on notice_mail (account, made_at);
create index notice_mail_ended on notice_mail (ended_at) where ended_at is not null;

-- Which notice goes into which mail: each into one, and into none while it waits for its turn.
create table notice_in_mail (
    notice  uuid primary key references notice_notice on delete cascade,
    account uuid not null,
    due     timestamptz not null,
    mail    uuid references notice_mail on delete cascade
);
create index notice_in_mail_waiting on notice_in_mail (due) where mail is null;
create index notice_in_mail_mail on notice_in_mail (mail) where mail is not null;
