-- Between which days somebody can sign in; both days count, and null is no bound. Staff come and go by them (入庁・退職).
alter table identity_account add begins date;
alter table identity_account add ends date;
