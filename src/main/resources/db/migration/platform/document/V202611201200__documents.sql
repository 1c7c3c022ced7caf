-- One row for each division and fiscal year, locked by whoever takes a number: the law wants numbers without gaps.
create table document_number (
    division    text not null,
    fiscal_year int  not null,
    last        int  not null,
    primary key (division, fiscal_year)
);

create table document_branch (
    division    text not null,
    fiscal_year int  not null,
    number      int  not null,
    last        int  not null,
    primary key (division, fiscal_year, number)
);

create table document_file (
    id              uuid primary key,
    kind            text        not null,
    title           text        not null,
    media_type      text        not null,
    content         bytea       not null,
    sha256          text        not null,
    created_at      timestamptz not null,
    number          text,
    retention_until date
);
-- Papers hardly shrink: PDF is compressed already.
alter table document_file alter column content set storage external;
create index document_file_retention on document_file (retention_until) where retention_until is not null;
