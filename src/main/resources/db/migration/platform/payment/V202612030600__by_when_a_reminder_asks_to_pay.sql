-- The day that a 督促 names (指定期限); null for those sent before one was named.
alter table payment_dunning add until date;
