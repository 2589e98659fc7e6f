-- Codes that a payer's bank reads, one row an attempt, for ever: the guard against taking twice and against giving back twice.
create table code (
    attempt        uuid primary key,
    transaction    uuid not null,
    kiosk          text not null,
    claim          text not null,
    amount         bigint not null,
    currency       text not null,
    -- Nothing where the attempt was ended before it was opened.
    payload        text,
    opened_ms      bigint not null,
    good_until_ms  bigint not null,
    -- paid and not_paid are for ever.
    state          text not null check (state in ('opening', 'open', 'paid', 'not_paid')),
    why            text,
    -- A kiosk, or the journal, wants it ended.
    ending         boolean not null default false,
    -- The journal says that it was paid: the transaction has it.
    claimed        boolean not null default false,
    -- The journal is done with it, and did not claim it.
    disowned       boolean not null default false,
    -- What came, whatever it was.
    came           bigint,
    came_currency  text,
    reference      text,
    authorisation  text,
    terminal       text,
    paid_ms        bigint,
    -- Nothing, or how far giving it back has come.
    refund         text check (refund in ('due', 'done', 'refused')),
    refund_reference text,
    refunded_ms    bigint,
    -- Counts changes: whoever changes a row says which one it has seen.
    version        integer not null default 0,
    tries          integer not null default 0,
    -- When it is looked at again; nothing once nothing can happen any more.
    next_ms        bigint,
    lease_ms       bigint not null default 0
);
create index code_due on code (next_ms) where next_ms is not null;
create index code_of_transaction on code (transaction);
create index code_of_claim on code (claim);
create index code_for_people on code (opened_ms) where refund is not null or (state = 'paid' and not claimed);
