-- A paper that goes with the notice where it is told by letter: a document's id.
alter table notice_notice add column enclosure uuid;

-- Batches of letters (手紙) of a division: printed once, posted once. What was printed is thrown away after a while.
create table notice_batch (
    id           uuid primary key,
    division     text not null,
    maker        text not null,
    maker_name   text not null,
    maker_office text,
    made_at      timestamptz not null,
    state        text not null check (state in ('PRINTING', 'PRINTED', 'POSTED', 'UNDONE')),
    letters      int not null,
    job          uuid,
    pdf          bytea,
    posted_on    date,
    version      int not null
);
create index notice_batch_division on notice_batch (division, made_at desc);

-- One letter for a notice. Where people live whom the register knows stands nowhere here: it is asked of the register when it is printed.
create table notice_letter (
    id         uuid primary key,
    notice     uuid not null unique references notice_notice on delete cascade,
    division   text not null,
    person     text,
    name       text not null,
    postal     text,
    address    text,
    blank      boolean not null,
    made_at    timestamptz not null,
    state      text not null check (state in ('WAITING', 'HELD', 'PRINTED', 'POSTED', 'RETURNED', 'SETTLED')),
    held       text,
    batch      uuid references notice_batch,
    day        date,
    note       text,
    changed_at timestamptz,
    version    int not null
);
create index notice_letter_division on notice_letter (division, made_at) where state in ('WAITING', 'HELD', 'RETURNED');
create index notice_letter_batch on notice_letter (batch) where batch is not null;
