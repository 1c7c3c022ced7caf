-- told_until: the last day (valid_until) of which whoever registered was told that it will come; renewed, there is another.
alter table booking_user add column told_until date;
create index booking_user_ending on booking_user (valid_until) where ended_at is null and account is not null;
