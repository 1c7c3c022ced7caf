-- Cases that one division gave to another (移送). The giver reads on; the applicant is told once it can be taken back no more.
-- version: of the case once it was given. One that was taken back is gone from here; history and journal keep it.
create table procedure_transfer (
    application   uuid not null references procedure_application,
    version       int not null,
    receipt       text not null,
    from_division text not null,
    to_division   text not null,
    reason        text not null,
    by_name       text not null,
    at            timestamptz not null,
    tell_at       timestamptz not null,
    told_at       timestamptz,
    primary key (application, version)
);
create index procedure_transfer_given on procedure_transfer (from_division, application);
create index procedure_transfer_untold on procedure_transfer (tell_at) where told_at is null;
