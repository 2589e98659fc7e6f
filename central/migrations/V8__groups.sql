-- Groups of services that citizens keep, one row a person: found by a keyed digest of their personal number.
create table kept_groups (
    owner       bytea primary key,
    -- Argon2id of a keyed digest of the code.
    code        text not null,
    -- All groups, sealed under a key that is wrapped to central's personal-data key.
    sealed      bytea not null,
    recipient   integer not null,
    wrapped     bytea not null,
    -- When they were last asked for with the right code: what nobody asks for is forgotten.
    used_ms     bigint not null
);
create index kept_groups_used on kept_groups (used_ms);

-- Codes that were tried since the last right one, whether or not anything is kept for the number.
create table owner_try (
    owner           bytea primary key,
    tries           integer not null,
    locked_until_ms bigint not null default 0,
    last_ms         bigint not null
);
create index owner_try_last on owner_try (last_ms);
