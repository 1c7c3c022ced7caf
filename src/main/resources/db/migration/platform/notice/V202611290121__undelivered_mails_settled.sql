-- What somebody did about a mail that could not be delivered; null: nobody yet.
alter table notice_mail add column settled text check (settled in ('AGAIN', 'LETTER', 'LEFT'));
create index notice_mail_undelivered on notice_mail (ended_at desc) where state = 'FAILED' and settled is null;
