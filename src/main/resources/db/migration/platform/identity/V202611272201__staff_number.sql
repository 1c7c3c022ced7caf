-- Whose account it is: one member of staff may have two, say one of them for keeping the system.
alter table identity_account add staff_number text;
update identity_account set staff_number = login where staff;
create index identity_account_staff_number on identity_account (staff_number) where staff_number is not null;
