-- What came by the steps of a plan that has ended belongs to what was paid, so that it may go back with the rest.
alter table payment_charge drop constraint payment_charge_check;
alter table payment_charge add constraint payment_charge_refunded check (refunded between 0 and amount + paid_before);
