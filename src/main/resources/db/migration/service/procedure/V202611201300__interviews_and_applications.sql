create table procedure_interview (
    id         uuid primary key,
    event      text not null,
    release    bigint not null,
    held_on    date not null,
    code       text not null unique,
    account    uuid,
    visit      uuid,
    people     jsonb not null,
    answers    jsonb not null,
    version    int not null,
    started_at timestamptz not null,
    touched_at timestamptz not null
);
create index procedure_interview_account on procedure_interview (account, touched_at desc) where account is not null;
create index procedure_interview_visit on procedure_interview (visit) where visit is not null;

create sequence procedure_receipt;

create table procedure_application (
    id             uuid primary key,
    receipt        text not null unique,
    bundle         uuid not null,
    event          text not null,
    procedure      text not null,
    release        bigint not null,
    held_on        date not null,
    subject_index  int not null,
    division       text not null,
    channel        text not null,
    account        uuid,
    person         text,
    subject        text,
    applicant_name text not null,
    applicant_kana text not null,
    facts          jsonb not null,
    submitted_at   timestamptz not null,
    due            date not null,
    state          text not null,
    worker         uuid,
    worker_name    text,
    ticked         text[] not null default '{}',
    detail         jsonb,
    version        int not null
);
create index procedure_application_inbox on procedure_application (division, due, id) where state not in ('DECIDED', 'WITHDRAWN');
create index procedure_application_account on procedure_application (account, submitted_at desc) where account is not null;
create index procedure_application_bundle on procedure_application (bundle);
create index procedure_application_person on procedure_application (person, submitted_at desc) where person is not null;

-- One confirmation gives one bundle, however often the button is pressed.
create table procedure_bundle (
    id        uuid primary key,
    interview uuid not null,
    key       text not null,
    made_at   timestamptz not null,
    unique (interview, key)
);

create table procedure_application_history (
    id          bigint generated always as identity primary key,
    application uuid not null references procedure_application,
    at          timestamptz not null,
    what        text not null,
    doer        text not null,
    doer_name   text not null,
    note        text not null
);
create index procedure_application_history_of on procedure_application_history (application, id);

create table procedure_application_note (
    id          bigint generated always as identity primary key,
    application uuid not null references procedure_application,
    at          timestamptz not null,
    author      text not null,
    note        text not null
);
create index procedure_application_note_of on procedure_application_note (application, id);

create table procedure_application_paper (
    id          bigint generated always as identity primary key,
    application uuid not null references procedure_application,
    kind        text not null,
    title       text not null,
    document    uuid not null,
    at          timestamptz not null
);
create index procedure_application_paper_of on procedure_application_paper (application, id);
