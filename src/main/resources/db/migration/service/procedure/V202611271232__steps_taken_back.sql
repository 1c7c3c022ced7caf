-- What has not left the house yet: until when, and the state that the applicant still sees.
alter table procedure_application
    add column held_until timestamptz,
    add column outside_state text;
create index procedure_application_held on procedure_application (held_until) where held_until is not null;

-- The last step on each case, with what was before it. version: of the case once it was taken.
create table procedure_last_step (
    application uuid primary key references procedure_application,
    version     int not null,
    doer        text not null,
    what        text not null,
    at          timestamptz not null,
    until       timestamptz not null,
    before      jsonb not null
);

-- Who wrote a note, and that they took it back.
alter table procedure_application_note
    add column account uuid,
    add column undone_at timestamptz;
