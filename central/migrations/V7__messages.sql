-- Receipts that people want by other means than paper, as the journal says. The address stays in the sealed entry.
create table message (
    transaction uuid not null,
    kiosk       text not null,
    incarnation integer not null,
    sequence    bigint not null,
    channel     text not null check (channel in ('sms', 'email')),
    language    text not null,
    state       text not null check (state in ('waiting', 'sent', 'refused', 'unknown')),
    tries       integer not null default 0,
    next_ms     bigint not null,
    lease_ms    bigint not null default 0,
    holder      uuid,
    reason      text,
    reference   text,
    wanted_ms   bigint not null,
    sent_ms     bigint,
    primary key (kiosk, incarnation, sequence)
);
create index message_due on message (next_ms) where state = 'waiting';
create index message_of_transaction on message (transaction);

-- One table for all that somebody may guess at a terminal: references of e-visas, receipts, accounts.
alter table evisa_guess rename to guess;
alter index evisa_guess_of_kiosk rename to guess_of_kiosk;
alter table guess add column what text not null default 'e_visa';
