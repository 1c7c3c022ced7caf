-- Who could not have what they won, and who moved up, are few among all that entered.
create index booking_entry_after on booking_entry (month) where refused is not null or not won and booking is not null;
