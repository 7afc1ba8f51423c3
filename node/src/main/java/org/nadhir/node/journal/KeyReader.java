package org.nadhir.node.journal;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.KeyAnswer;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.json.Json;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;

/// Takes what partners say of their keys: a card that follows, or the end of a key. What it rests on may still be on
/// its way, so what waits is taken as well; two cards of one epoch are taken as the evidence that they are.
public final class KeyReader implements StatementReader {

    private final PartyBook parties;
    private final NodeLedgers ledgers;
    private final Primitives primitives;
    private final PayloadType kind;

    /// Reads words of one kind.
    ///
    /// @param kind [PayloadType#PARTY_CARD_2] or [PayloadType#KEY_CHANGE]
    public KeyReader(PartyBook parties, NodeLedgers ledgers, Primitives primitives, PayloadType kind) {
        this.parties = parties;
        this.ledgers = ledgers;
        this.primitives = primitives;
        this.kind = kind;
    }

    @Override
    public PayloadType kind() {
        return kind;
    }

    @Override
    public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
        Optional<KeyEvent> event = KeyEvent.read(primitives, statement.statement());
        return event.isEmpty()
                ? Optional.of(RefusalReason.MALFORMED)
                : refusal(parties.wouldTake(rows, event.get()));
    }

    private static Optional<RefusalReason> refusal(KeyAnswer answer) {
        return switch (answer) {
            case KeyAnswer.Taken _, KeyAnswer.Known _, KeyAnswer.Waits _, KeyAnswer.Forked _ -> Optional.empty();
            case KeyAnswer.Refused(KeyAnswer.Why why) -> Optional.of(switch (why) {
                case FULL -> RefusalReason.BUSY;
                case FORKED -> RefusalReason.FORK;
                case EXERCISE_MIXED -> RefusalReason.EXERCISE_MIXED;
                case OTHER_PARTY, BEFORE_THE_MEETING, OTHER_THAN_MET, NOT_CONTINUED, ENDED, NOT_ENTITLED ->
                    RefusalReason.BAD_SIGNATURE;
            });
        };
    }

    @Override
    public void take(SealedTransaction tx, Incoming statement, Instant now) {
        KeyEvent event = KeyEvent.read(primitives, statement.statement()).orElseThrow();
        KeyAnswer answer = parties.take(tx, event);
        Json record = Json.object()
                .put("party", event.party().value())
                .put("statement", event.payload().hex())
                .put("answer", word(answer))
                .put("at", now)
                .build();
        ledgers.append(tx, "partner-keys", record, now);
    }

    private static String word(KeyAnswer answer) {
        return switch (answer) {
            case KeyAnswer.Taken _ -> "taken";
            case KeyAnswer.Known _ -> "known";
            case KeyAnswer.Waits _ -> "waits";
            case KeyAnswer.Forked _ -> "fork";
            case KeyAnswer.Refused _ -> "refused";
        };
    }
}
