-- Acts that need two people: who asked, until when it waits, what became of it. One request at a time waits for an act on an object.
create table consent_request (
    id             uuid primary key,
    act            text not null,
    object         text not null,
    subject        text,
    words_ja       text not null,
    words_easy     text not null,
    words_en       text not null,
    reason         text not null,
    payload        jsonb not null,
    entitled       text not null,
    division       text not null,
    beneficiary    uuid,
    asker          text not null,
    asker_name     text not null,
    asker_office   text,
    asked_at       timestamptz not null,
    until          date not null,
    state          text not null default 'WAITING',
    settled_at     timestamptz,
    settler        text,
    settler_name   text,
    settler_office text,
    settled_reason text
);
create unique index consent_request_once on consent_request (act, object) where state = 'WAITING';
create index consent_request_waiting on consent_request (until) where state = 'WAITING';
create index consent_request_settled on consent_request (settled_at desc) where state <> 'WAITING';
