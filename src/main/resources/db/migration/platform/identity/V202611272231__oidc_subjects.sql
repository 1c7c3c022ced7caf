create table identity_oidc_subject (
    issuer  text not null,
    subject text not null,
    account uuid not null references identity_account,
    since   timestamptz not null,
    primary key (issuer, subject)
);
create index identity_oidc_subject_account on identity_oidc_subject (account);
