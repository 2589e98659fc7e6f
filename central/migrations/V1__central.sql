-- Times are milliseconds since 1970, written by central's clock parameter, never by the database.

create table kiosk (
    name        text primary key,
    incarnation integer not null default 0,
    frozen_ms   bigint
);

-- The head of each journal. Its row is locked while entries are added: the guard against anything twice, for ever.
create table kiosk_head (
    kiosk       text not null references kiosk,
    incarnation integer not null,
    sequence    bigint not null default 0,
    hash        bytea not null,
    primary key (kiosk, incarnation)
) with (fillfactor = 50);

-- Entries as they came, but for the wrapped keys, which can be erased.
create table entry (
    kiosk            text not null,
    incarnation      integer not null,
    sequence         bigint not null,
    id               uuid not null,
    transaction      uuid,
    body             bytea not null,
    ciphertext       bytea,
    recipient        integer,
    wrapped_key_hash bytea,
    wall_ms          bigint not null,
    boot             bigint not null,
    monotonic_ms     bigint not null,
    previous         bytea not null,
    hash             bytea not null,
    received_ms      bigint not null,
    primary key (kiosk, incarnation, sequence)
);

-- Keys of persons' fields, wrapped to a personal-data key. Erasing a person deletes rows here and nowhere else.
create table personal_key (
    transaction uuid not null,
    hash        bytea not null,
    recipient   integer not null,
    wrapped     bytea not null,
    primary key (transaction, hash)
);

-- Who was erased: a key that arrives later is not stored.
create table erasure (
    transaction uuid primary key,
    erased_ms   bigint not null
);

-- The branch that was not believed.
create table fork (
    kiosk       text not null,
    incarnation integer not null,
    sequence    bigint not null,
    hash        bytea not null,
    batch       bytea not null,
    refused_ms  bigint not null,
    primary key (kiosk, incarnation, sequence, hash)
);

create table certificate (
    spki         bytea primary key,
    kiosk        text not null references kiosk,
    not_after_ms bigint not null,
    issued_ms    bigint not null,
    revoked_ms   bigint
);
create index certificate_of_kiosk on certificate (kiosk);

create table enrolment_code (
    hash       bytea primary key,
    kiosk      text not null,
    expires_ms bigint not null,
    used_ms    bigint
);

create table catalogue (
    version      bigint primary key,
    signed       bytea not null,
    published_ms bigint not null
);

create table visa (
    transaction       uuid primary key,
    kiosk             text not null,
    state             text not null
        check (state in ('deciding', 'refused', 'officer', 'silent', 'held', 'issued', 'void')),
    application_hash  bytea,
    application       bytea,
    key_hash          bytea,
    decision          jsonb,
    catalogue_version bigint,
    lease_ms          bigint,
    hold_until_ms     bigint,
    attempt           uuid,
    number            text unique,
    receipt           text unique,
    issued_ms         bigint,
    issued            bytea,
    void_reason       text,
    voided_ms         bigint
);

-- Whom a person behind a desk has to see.
create table desk_case (
    transaction uuid primary key,
    kiosk       text not null,
    claim       text not null,
    reason      text not null,
    opened_ms   bigint not null
);

-- Everything below is projected from entries, and can be rebuilt.

create table cursor (
    kiosk       text not null,
    incarnation integer not null,
    sequence    bigint not null default 0,
    primary key (kiosk, incarnation)
) with (fillfactor = 50);

create table books (
    kiosk           text not null,
    incarnation     integer not null,
    currency        text not null,
    stacked         bigint not null,
    captured        bigint not null,
    credit_redeemed bigint not null,
    delivered       bigint not null,
    commission      bigint not null,
    credit_issued   bigint not null,
    owed            bigint not null,
    refunded        bigint not null,
    unattributed    bigint not null,
    primary key (kiosk, incarnation, currency)
);

create table transaction_state (
    transaction   uuid primary key,
    kiosk         text not null,
    incarnation   integer not null,
    state         jsonb not null,
    opened_ms     bigint not null,
    last_sequence bigint not null
);
create index transaction_of_kiosk on transaction_state (kiosk, opened_ms);

create table quarantine (
    kiosk       text not null,
    incarnation integer not null,
    sequence    bigint not null,
    reason      text not null,
    primary key (kiosk, incarnation, sequence)
);
