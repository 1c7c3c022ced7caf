-- How long each paper is kept, once its application has ended: the last day (null: for ever), and when that was worked out.
alter table procedure_application_paper add column dated_at timestamptz;
alter table procedure_application_paper add column kept_until date;
-- The confirmed list on which it stands, and when its content was removed.
alter table procedure_application_paper add column disposal uuid;
alter table procedure_application_paper add column disposed_at timestamptz;
create index procedure_application_paper_undated on procedure_application_paper (application) where dated_at is null;
create index procedure_application_paper_due on procedure_application_paper (kept_until)
    where kept_until is not null and disposed_at is null;
create index procedure_application_paper_disposal on procedure_application_paper (disposal) where disposal is not null;

-- Somebody of the division has confirmed a list of papers whose time is over (廃棄の確認).
create table procedure_disposal (
    id           uuid        primary key,
    division     text        not null,
    by_account   text        not null,
    by_name      text        not null,
    by_office    text,
    confirmed_at timestamptz not null,
    -- Until then it can be taken back.
    due_at       timestamptz not null,
    papers       int         not null,
    state        text        not null check (state in ('CONFIRMED', 'UNDONE', 'DONE')),
    ended_at     timestamptz
);
create index procedure_disposal_division on procedure_disposal (division, confirmed_at desc);
create index procedure_disposal_due on procedure_disposal (due_at) where state = 'CONFIRMED';

-- Nothing of these is removed (廃棄の保留), as while a lawsuit or a request for disclosure needs them.
create table procedure_disposal_hold (
    application uuid        primary key references procedure_application,
    reason      text        not null,
    by_name     text        not null,
    at          timestamptz not null
);
