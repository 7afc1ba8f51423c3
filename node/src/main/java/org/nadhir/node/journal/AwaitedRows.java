package org.nadhir.node.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Urgency;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.ServiceLevel;

/// Our warnings that nobody of the recipient has acknowledged yet, in a table of their own: watching over silence costs
/// what is silent, not what was ever sent.
public final class AwaitedRows {

    private static final int PAGE = 500;

    private AwaitedRows() {}

    /// One warning, recall or correction whose receipts up to R2 are expected.
    ///
    /// @param name of what is awaited for persons, the release's id
    /// @param from when it may leave: the deadlines count from here
    public record Awaited(
            String name,
            PartyId recipient,
            long sequence,
            Digest payload,
            Precedence precedence,
            boolean owed,
            Instant from) {

        static Awaited of(String name, PartyId recipient, long sequence, Digest payload, Urgency urgency) {
            return new Awaited(
                    name, recipient, sequence, payload, urgency.precedence(), urgency.owed(),
                    urgency.due().minus(urgency.precedence().within()));
        }

        /// When this step should be here at the latest.
        public Instant due(ReceiptStep step) {
            ServiceLevel level = precedence.level();
            Duration within = switch (step) {
                case STORED -> level.stored();
                case OPENED -> level.opened();
                case ACKNOWLEDGED, OUTCOME -> level.acknowledged();
            };
            return from.plus(within);
        }

        public Json.Builder json() {
            return Json.object()
                    .put("name", name)
                    .put("recipient", recipient.value())
                    .put("sequence", sequence)
                    .put("payload", payload.hex())
                    .put("precedence", precedence.word())
                    .put("owed", owed)
                    .put("from", from);
        }

        static Awaited read(Fields fields) throws Malformed {
            return new Awaited(
                    fields.string("name"),
                    fields.value("recipient", PartyId::new),
                    fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                    fields.value("payload", Digest::new),
                    fields.choice("precedence", List.of(Precedence.values()), Precedence::word),
                    fields.bool("owed"),
                    fields.instant("from"));
        }
    }

    /// A deadline that passed in silence.
    ///
    /// @param missing the lowest step whose time is over and that is not here, nor one above it
    public record Late(Awaited awaited, ReceiptStep missing, Instant due) {}

    /// Those of which a deadline has passed at `now`, in the order in which they were sealed.
    public static List<Late> late(SealedSnapshot rows, Instant now) {
        List<Late> late = new ArrayList<>();
        List<Entry> page = rows.list(Table.RELEASE_AWAITED, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> late(rows, Sheet.read(Table.RELEASE_AWAITED, entry.body(), Awaited::read), now)
                    .ifPresent(late::add));
            page = rows.list(Table.RELEASE_AWAITED, page.getLast().ordinal(), PAGE);
        }
        return late;
    }

    /// Whether this is the first time that the silence is noted; noted it is after that, for ever.
    public static boolean note(SealedTransaction tx, Late late) {
        return tx.insert(Table.MARK, noted(tx, late), Bytes.of(new byte[0]))
                instanceof SealedTransaction.Insertion.Inserted;
    }

    public static boolean isNoted(SealedSnapshot rows, Late late) {
        return rows.get(Table.MARK, noted(rows, late)).isPresent();
    }

    static void insert(SealedTransaction tx, Awaited awaited) {
        tx.put(
                Table.RELEASE_AWAITED,
                name(tx, awaited.recipient(), awaited.sequence()),
                Sheet.write(awaited.json().build()));
    }

    /// A named person took note, or the recipient will not take it: nothing is awaited any more.
    static void remove(SealedTransaction tx, PartyId recipient, long sequence) {
        tx.remove(Table.RELEASE_AWAITED, name(tx, recipient, sequence));
    }

    private static Optional<Late> late(SealedSnapshot rows, Awaited awaited, Instant now) {
        if (!awaited.due(ReceiptStep.STORED).isBefore(now)) {
            return Optional.empty();
        }
        List<String> here = ReceiptRows.steps(rows, awaited.recipient(), awaited.sequence());
        return Stream.of(ReceiptStep.STORED, ReceiptStep.OPENED, ReceiptStep.ACKNOWLEDGED)
                .filter(step -> awaited.due(step).isBefore(now))
                .filter(step -> here.stream().noneMatch(label -> label.compareTo(step.label()) >= 0))
                .findFirst()
                .map(step -> new Late(awaited, step, awaited.due(step)));
    }

    private static RowId noted(SealedSnapshot rows, Late late) {
        Awaited awaited = late.awaited();
        return rows.name(
                Table.MARK,
                "silent " + awaited.recipient() + "|" + awaited.sequence() + "|" + late.missing().label());
    }

    private static RowId name(SealedSnapshot rows, PartyId recipient, long sequence) {
        return rows.name(Table.RELEASE_AWAITED, recipient + "|" + sequence);
    }
}
