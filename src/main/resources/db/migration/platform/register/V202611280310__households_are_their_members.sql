-- A household is the people who have its number. The table held nothing but numbers that nobody read, and each row of a city's file had its number looked up there.
alter table register_resident drop constraint register_resident_household_id_fkey;
drop table register_household;
