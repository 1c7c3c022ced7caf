-- Each mail to somebody without an account has a link of its own: what stands in the one of the page is known to nobody any more.
create table appointment_link (
    secret_hash text primary key,
    visit       uuid not null references appointment_visit on delete cascade
);
create index appointment_link_visit on appointment_link (visit);
