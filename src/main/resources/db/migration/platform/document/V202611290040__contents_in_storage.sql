-- A content lies in this row, sealed, or under this name in the storage outside. A name is given once and never again.
alter table document_file add column object uuid;
alter table document_file alter column content drop not null;
alter table document_file add constraint document_file_lies check (content is null or object is null);
create unique index document_file_object on document_file (object) where object is not null;

-- Objects that no document needs any more. They are removed some days later, so that a backup of before can be restored.
create table document_object_released (
    object uuid        primary key,
    at     timestamptz not null
);
create index document_object_released_at on document_object_released (at);

-- Documents whose object the last round of mending did not find.
create table document_missing (
    document uuid        primary key references document_file on delete cascade,
    since    timestamptz not null
);

-- What the last round of mending saw; one row.
create table document_mending (
    one       boolean     primary key default true check (one),
    at        timestamptz not null,
    objects   bigint      not null,
    removed   bigint      not null,
    -- Objects that belong to no document and are too many to be left over from interrupted uploads.
    held_back bigint      not null
);
