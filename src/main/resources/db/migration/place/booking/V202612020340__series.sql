-- series: the first use of those that were booked together for the same time of several weeks (定期利用); the first carries it too.
alter table booking_use add column series uuid;
create index booking_use_series on booking_use (series, starts) where series is not null;
