-- Baskets that central promised to post once they are paid. Sealed under the transaction's key, but for what is counted.
create table promise (
    transaction       uuid primary key,
    kiosk             text not null,
    -- Keyed digest of the basket; gone, as the basket, once the person was erased.
    contents          bytea,
    basket            bytea,
    key_hash          bytea not null,
    catalogue_version bigint not null,
    kept_until_ms     bigint not null,
    made_ms           bigint not null
);

create table promise_line (
    transaction uuid not null references promise on delete cascade,
    line        smallint not null,
    service     text not null,
    amount      bigint not null,
    currency    text not null,
    -- Keyed digests of the account, by which a day's payments are counted, and of the debt.
    account     bytea not null,
    debt        bytea,
    day         text not null,
    primary key (transaction, line)
);
create index promise_line_of_account on promise_line (account, day);

-- Where the journal's newest basket of a transaction stands: projected, as everything below that is not central's own doing.
create table basket (
    transaction uuid primary key,
    kiosk       text not null,
    incarnation integer not null,
    sequence    bigint not null,
    items       jsonb not null
);

-- Lines that the journal says are paid. A row is never deleted, and no two are of one key: the guard against posting twice.
create table posting (
    transaction        uuid not null,
    line               smallint not null,
    kiosk              text not null,
    claim              text not null,
    -- Nothing where the journal's basket has no such line.
    service            text,
    amount             bigint not null,
    currency           text not null,
    commission         bigint not null,
    promise            text not null check (promise in ('central', 'queue')),
    account            bytea,
    debt               bytea,
    day                text not null,
    paid_ms            bigint not null,
    accepted_ms        bigint not null,
    provider           text,
    state              text not null check (state in ('waiting', 'posted', 'refused', 'unknown')),
    -- Whether a request to post may have left: then its status is asked before anything else.
    asked              boolean not null default false,
    tries              integer not null default 0,
    next_ms            bigint not null,
    lease_ms           bigint not null default 0,
    holder             uuid,
    reason             text,
    provider_reference text,
    posted_ms          bigint,
    posted_day         text,
    -- When somebody gave the money of a refused line back.
    settled_ms         bigint,
    primary key (transaction, line)
);
create index posting_due on posting (provider, next_ms) where state = 'waiting';
create index posting_without_provider on posting (accepted_ms) where state = 'waiting' and provider is null;
create index posting_of_claim on posting (claim);
create index posting_of_account on posting (account, day);
create index posting_of_debt on posting (debt) where debt is not null;
create index posting_of_day on posting (provider, posted_day);
create index posting_for_people on posting (accepted_ms) where state in ('refused', 'unknown') and settled_ms is null;

-- Remainders kept for the next visit.
create table credit (
    claim       text primary key,
    transaction uuid not null,
    kiosk       text not null,
    incarnation integer not null,
    sequence    bigint not null,
    amount      bigint not null,
    currency    text not null,
    issued_ms   bigint not null,
    wrong       integer not null default 0
);

-- Who uses one. Written: the journal says so, and it is gone for ever.
create table credit_use (
    claim       text primary key,
    transaction uuid not null,
    kiosk       text not null,
    at_ms       bigint not null,
    written     boolean not null default false
);
create index credit_use_of_transaction on credit_use (transaction);
