-- Files that came with a page which could not be taken yet, so that nobody has to choose them again.
create table procedure_held_paper (
    owner      uuid        not null,
    field      text        not null,
    document   uuid        not null,
    name       text        not null,
    media_type text        not null,
    at         timestamptz not null,
    primary key (owner, field)
);
create index procedure_held_paper_at on procedure_held_paper (at);

-- What a file was called by who sent it: words to tell papers apart by, nothing more.
alter table procedure_application_paper add column sent_as text not null default '';
