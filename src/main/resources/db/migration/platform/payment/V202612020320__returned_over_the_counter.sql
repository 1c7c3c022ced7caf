-- returned: cash that somebody brings back who got too much (戻入); it pays no charge, but what waits in suspense for it.
alter table payment_receipt_line add column returned boolean not null default false;
