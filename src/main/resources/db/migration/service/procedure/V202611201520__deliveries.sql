-- Decided applications on their way into a core system; one for each, so that nothing goes out twice.
create table procedure_delivery (
    id          uuid primary key,
    application uuid not null unique references procedure_application,
    receipt     text not null,
    procedure   text not null,
    release     bigint not null,
    held_on     date not null,
    system      text not null,
    division    text not null,
    state       text not null,
    batch       uuid,
    reason      text,
    mended      jsonb not null default '{}',
    changed_at  timestamptz not null,
    version     int not null
);
create index procedure_delivery_open on procedure_delivery (system, division, state, receipt) where state <> 'ACCEPTED';
create index procedure_delivery_batch_of on procedure_delivery (batch) where batch is not null;

-- Batches are numbered by core system, without gaps: the row is locked by whoever makes one.
create table procedure_delivery_series (
    system text primary key,
    last   int not null
);

-- The file as it was first made: whoever takes it again gets the same bytes.
create table procedure_delivery_batch (
    id        uuid primary key,
    system    text not null,
    number    int not null,
    divisions text[] not null,
    made_at   timestamptz not null,
    made_by   text not null,
    size      int not null,
    replaced  text[] not null,
    file_name text not null,
    encoding  text not null,
    content   bytea not null,
    unique (system, number)
);
alter table procedure_delivery_batch alter column content set storage external;
