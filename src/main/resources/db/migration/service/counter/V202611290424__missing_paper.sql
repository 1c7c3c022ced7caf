-- Slips that did not come out of the machine, until somebody of reception has looked after it.
create table counter_paper (
    ticket     uuid primary key,
    day        date not null,
    shown      text not null,
    said_at    timestamptz not null,
    settled_at timestamptz,
    settled_by text
);
create index counter_paper_open on counter_paper (day) where settled_at is null;
