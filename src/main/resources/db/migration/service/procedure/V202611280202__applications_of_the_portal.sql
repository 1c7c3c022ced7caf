-- A file of the national portal (マイナポータル). Its content goes once nobody can need what was attached any more.
create table procedure_portal_file (
    id            uuid primary key,
    name          text not null,
    sha256        text not null unique,
    content       bytea,
    job           uuid not null,
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    refused       text,
    refused_about text
);
create index procedure_portal_file_at on procedure_portal_file (uploaded_at desc);

create table procedure_portal_line (
    file    uuid not null references procedure_portal_file,
    place   int not null,
    receipt text not null,
    outcome text not null,
    wrong   jsonb not null,
    number  text,
    primary key (file, place)
);

-- Under the portal's receipt number each becomes a case once; a rejected one keeps its answers until somebody has set it right.
create table procedure_portal_application (
    receipt    text primary key,
    file       uuid not null references procedure_portal_file,
    form       text not null,
    applied_at timestamptz not null,
    state      text not null,
    answers    jsonb not null,
    attached   jsonb not null,
    wrong      jsonb not null,
    number     text,
    changed_at timestamptz not null,
    told       text
);
create index procedure_portal_application_to_mend on procedure_portal_application (changed_at) where state = 'REJECTED';
create index procedure_portal_application_file on procedure_portal_application (file);

create table procedure_portal_status (
    number  int generated always as identity primary key,
    made_at timestamptz not null,
    made_by text not null,
    rows    int not null,
    content bytea not null
);
