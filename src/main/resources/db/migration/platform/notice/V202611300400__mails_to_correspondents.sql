-- Mails to people without an account, at an address that they gave and nobody has proved. What is said is written down as it was told, and
-- thrown away with the secret of its link once the mail has ended. event: however often it is told, one mail. useless_from: after that it
-- tells nothing any more.
alter table notice_mail alter column account drop not null;
alter table notice_mail drop constraint notice_mail_purpose_check;
alter table notice_mail add column event text unique;
alter table notice_mail add column language text;
alter table notice_mail add column subject text;
alter table notice_mail add column body text;
alter table notice_mail add column useless_from timestamptz;
alter table notice_mail add constraint notice_mail_purpose_check
    check (purpose in ('NEWS', 'CONFIRMATION') and account is not null or purpose = 'CORRESPONDENT' and account is null and event is not null);
create index notice_mail_of_address on notice_mail (lower(address), due) where purpose = 'CORRESPONDENT';
