-- Whether what was paid once was taken back without the city (チャージバック) and is not paid again yet: permit and key hold no longer.
alter table booking_use add column taken_back boolean not null default false;
