-- A procedure's file as somebody writes it before it is published.
create table procedure_draft (
    id           uuid primary key,
    procedure    text not null,
    path         text not null,
    content      text not null,
    author       uuid not null,
    author_name  text not null,
    written_at   timestamptz not null,
    version      int not null,
    published_at timestamptz
);
create index procedure_draft_of on procedure_draft (procedure, written_at desc);

-- What it would have changed for the families of a time.
create table procedure_trial (
    id         uuid primary key,
    draft      uuid not null references procedure_draft,
    wrote      int not null,
    since      date not null,
    until      date not null,
    job        uuid not null,
    asked_by   text not null,
    asked_at   timestamptz not null
);
create index procedure_trial_of on procedure_trial (draft, asked_at desc);

create table procedure_trial_effect (
    trial         uuid not null references procedure_trial,
    interview     uuid not null,
    subject_index int not null,
    change        text not null,
    receipt       text,
    division      text,
    person        text,
    days_later    int not null,
    primary key (trial, interview, subject_index)
);
create index procedure_trial_effect_change on procedure_trial_effect (trial, change);
