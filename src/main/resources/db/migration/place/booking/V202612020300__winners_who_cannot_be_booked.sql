-- A winner whose use cannot be booked: why, a key of Refusal; final. passed_on_at: when nobody more was to be tried for the time that they
-- leave. An entry that did not win and has a booking moved up in the order of the draw (繰上当選); won stays as it was drawn.
alter table booking_entry
    add column refused      text,
    add column refused_at   timestamptz,
    add column passed_on_at timestamptz,
    add constraint booking_entry_refused check ((refused is null) = (refused_at is null) and (refused is null or won and booking is null));

drop index booking_entry_to_book;
create index booking_entry_to_book on booking_entry (day) where won and booking is null and refused is null;
create index booking_entry_to_pass_on on booking_entry (refused_at) where refused is not null and passed_on_at is null;
