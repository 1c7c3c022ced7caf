-- Whether an article helped; nobody is named. A mark counts for the version that was read.
create table contact_mark (
    id      bigint generated always as identity primary key,
    article text not null,
    version integer not null,
    helped  boolean not null,
    at      timestamptz not null
);
create index contact_mark_article on contact_mark (article, version);

-- What somebody asked the chat and what it said. Whoever has the address may read it; it is forgotten by the city's keep-days.
create table contact_conversation (
    id       uuid primary key,
    begun_at timestamptz not null,
    last_at  timestamptz not null
);
create index contact_conversation_last on contact_conversation (last_at);

create table contact_turn (
    conversation uuid not null references contact_conversation (id) on delete cascade,
    number       integer not null,
    question     text not null,
    outcome      text not null,
    answers      text[] not null,
    at           timestamptz not null,
    primary key (conversation, number)
);

-- A question that nothing answered, for its owner; it outlives the conversation and names nobody.
create table contact_gap (
    id         uuid primary key,
    question   text not null,
    asked      integer not null,
    division   text,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    settled_at timestamptz,
    settled_by text
);
create unique index contact_gap_open on contact_gap (question) where settled_at is null;
