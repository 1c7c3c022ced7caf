-- Each mail to somebody without an account has a link of its own: what stands in the one of the page is known to nobody any more.
create table outreach_link (
    secret_hash text primary key,
    booking     uuid not null references outreach_booking on delete cascade
);
create index outreach_link_booking on outreach_link (booking);
