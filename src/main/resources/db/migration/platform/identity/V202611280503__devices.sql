-- Browsers in which an account was signed in before (端末), so that its owner hears of a new one. Of what the browser keeps only the hash.
create table identity_device (
    account uuid not null,
    hash    text not null,
    seen_on date not null,
    primary key (account, hash)
);
create index identity_device_seen on identity_device (seen_on);
