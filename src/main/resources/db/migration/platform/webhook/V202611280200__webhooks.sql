create table webhook_endpoint (
    id            uuid primary key,
    owner         uuid not null,
    city_wide     boolean not null,
    url           text not null,
    types         text[] not null,
    secret        bytea not null,
    old_secret    bytea,
    old_until     timestamptz,
    state         text not null,
    failing_since timestamptz,
    made_at       timestamptz not null
);
create index webhook_endpoint_owner on webhook_endpoint (owner);

create table webhook_delivery (
    id       uuid primary key,
    endpoint uuid not null references webhook_endpoint,
    event    uuid not null,
    type     text not null,
    body     text not null,
    at       timestamptz not null,
    state    text not null,
    attempts int not null,
    next_at  timestamptz not null,
    last_at  timestamptz,
    answer   text,
    unique (endpoint, event)
);
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_of on webhook_delivery (endpoint, at desc);
