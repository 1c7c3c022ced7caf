-- What was said to whom (お知らせ), word for word; each hears of an event once. Kept as long as the city's notices.yaml says.
-- Written with what it tells, so it is the outbox too: while routed_at is null, nobody has looked yet by which ways it is to go.
-- name, postal and address: where a letter would go to somebody without an account; of people whom the register knows it holds no address.
create table notice_notice (
    id           uuid primary key,
    event        text not null,
    recipient    text not null,
    account      uuid,
    person       text,
    name         text,
    postal       text,
    address      text,
    kind         text not null,
    division     text not null,
    subject_ja   text not null,
    subject_easy text not null,
    subject_en   text not null,
    body_ja      text not null,
    body_easy    text not null,
    body_en      text not null,
    link         text,
    at           timestamptz not null,
    read_at      timestamptz,
    routed_at    timestamptz,
    unique (event, recipient)
);
create index notice_notice_account on notice_notice (account, at desc) where account is not null;
create index notice_notice_unread on notice_notice (account) where read_at is null;
create index notice_notice_unrouted on notice_notice (at) where routed_at is null;
create index notice_notice_at on notice_notice (at);
