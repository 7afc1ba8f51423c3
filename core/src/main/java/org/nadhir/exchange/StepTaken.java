package org.nadhir.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.tearline.Precedence;

/// A step above R0 that somebody took at our desk, and whose receipt waits for its point of the grid. Nothing of it is
/// signed, in the ledger with the partner, or to be seen from outside before that.
///
/// @param sender of the warning
/// @param word from [ReceiptStep#ACKNOWLEDGED] on
/// @param outcome at [ReceiptStep#OUTCOME]
/// @param leaves a point of the [Cadence]; the only time that the receipt names
public record StepTaken(
        PartyId sender,
        long sequence,
        ReceiptStep step,
        Optional<PersonsWord> word,
        Optional<Outcome> outcome,
        Instant leaves) {

    /// By sender, number and step: in which order persons acted is not to be seen in what leaves together.
    public static final Comparator<StepTaken> LEAVING_ORDER = Comparator.comparing(
                    (StepTaken taken) -> taken.sender().value())
            .thenComparingLong(StepTaken::sequence)
            .thenComparing(StepTaken::step);

    private static final int BYTES_MAX = 256 * 1024;
    /// No point of the grid is farther away than its longest period: what is, a wrong clock wrote.
    private static final Duration UNBELIEVABLE = Precedence.ROUTINE.level().cadence();

    public StepTaken {
        if (step == ReceiptStep.STORED) {
            throw new IllegalArgumentException("R0 leaves at once");
        }
    }

    /// Whether it leaves now. A clock that was far ahead and was set right must hold nothing back for years.
    public boolean isDue(Instant now) {
        return !leaves.isAfter(now) || leaves.isAfter(now.plus(UNBELIEVABLE));
    }

    /// The time that the receipt names: its point of the grid, also where the node was down then. What a wrong clock
    /// wrote names the last midnight instead.
    Instant at(Instant now) {
        return leaves.isAfter(now) ? now.truncatedTo(ChronoUnit.DAYS) : leaves;
    }

    /// For the store.
    public Bytes write() {
        Json.Builder json = Json.object()
                .put("sender", sender.value())
                .put("sequence", sequence)
                .put("step", step.label())
                .put("leaves", leaves);
        word.ifPresent(said -> json.put("word", ReceiptForm.word(said)));
        outcome.ifPresent(known -> json.put("outcome", ReceiptForm.outcome(known)));
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// Reads what [#write] wrote; empty where it is something else.
    public static Optional<StepTaken> read(Bytes row) {
        return Decoded.of(row.toArray(), BYTES_MAX, StepTaken::decode)
                        instanceof Decoded.Good<StepTaken>(StepTaken taken)
                ? Optional.of(taken)
                : Optional.empty();
    }

    private static StepTaken decode(Fields fields) throws Malformed {
        Optional<PersonsWord> word =
                fields.has("word") ? Optional.of(fields.object("word", ReceiptForm::word)) : Optional.empty();
        Optional<Outcome> outcome =
                fields.has("outcome") ? Optional.of(fields.object("outcome", ReceiptForm::outcome)) : Optional.empty();
        return new StepTaken(
                fields.value("sender", PartyId::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.choice("step", List.of(ReceiptStep.values()), ReceiptStep::label),
                word,
                outcome,
                fields.instant("leaves"));
    }
}
