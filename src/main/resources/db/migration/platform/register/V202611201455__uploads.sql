-- A CSV of residents on its way into the register. Its content goes once it has been read: nobody needs a second copy of the register.
create table register_upload (
    id          uuid primary key,
    name        text not null,
    content     bytea,
    rows        int not null,
    job         uuid not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    report      jsonb
);
create unique index register_upload_job on register_upload (job);
create index register_upload_at on register_upload (uploaded_at desc);
