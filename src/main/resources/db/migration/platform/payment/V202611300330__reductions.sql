-- Yen that a charge would be more without a reduction (減免), so that what a service forgoes can be told beside what it brings in.
alter table payment_charge add column reduced bigint not null default 0 check (reduced >= 0);
