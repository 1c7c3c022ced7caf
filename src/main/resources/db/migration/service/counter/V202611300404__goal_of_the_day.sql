-- Whether the goal of a staffing question holds for each half-hour, as it did for all until now, or for the day as a whole.
alter table counter_staffing add column over text not null default 'HALF_HOUR' check (over in ('HALF_HOUR', 'DAY'));
