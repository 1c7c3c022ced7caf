-- Somebody was called on in a note.
create table procedure_mention (
    id          uuid primary key,
    note        bigint not null references procedure_application_note,
    application uuid not null references procedure_application,
    receipt     text not null,
    account     uuid not null,
    by_name     text not null,
    at          timestamptz not null,
    read_at     timestamptz
);
create index procedure_mention_account on procedure_mention (account, at desc);
create index procedure_mention_note on procedure_mention (note);

-- What whoever gave a case on wants the next one to know (引継ぎメモ). version: of the case once it was given.
create table procedure_hand_over (
    id              uuid primary key,
    application     uuid not null references procedure_application,
    receipt         text not null,
    version         int not null,
    account         uuid not null,
    from_name       text not null,
    done            text not null,
    open            text not null,
    until           date,
    at              timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text
);
create index procedure_hand_over_account on procedure_hand_over (account, at desc);
create index procedure_hand_over_of on procedure_hand_over (application) where acknowledged_at is null;
