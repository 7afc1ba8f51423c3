package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Between;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.exchange.Urgency;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Precedence;

/// Deliveries in the store: where each stands, and the sealed bytes as they travel.
final class DeliveryRows {

    private static final int PAGE = 500;

    private DeliveryRows() {}

    static void begin(SealedTransaction tx, Delivery.Waiting waiting) {
        String key = key(waiting.recipient(), waiting.cargo());
        tx.insert(Table.ENVELOPE, tx.name(Table.ENVELOPE, key), waiting.envelope().bytes());
        tx.insert(Table.DELIVERY, tx.name(Table.DELIVERY, key), Sheet.write(json(waiting)));
        Bytes found = Bytes.of(key.getBytes(US_ASCII));
        tx.insert(Table.DELIVERY_OPEN, tx.name(Table.DELIVERY_OPEN, key), found);
        tx.insert(Table.SETTING, byDigest(tx, waiting.envelope().digest()), found);
    }

    /// Writes where a delivery stands. An answer stays an answer: an attempt that found silence while the receipt
    /// came by another way changes nothing.
    static void update(SealedTransaction tx, Delivery delivery) {
        boolean answered = find(tx, delivery.recipient(), delivery.cargo())
                .map(now -> now instanceof Delivery.Delivered || now instanceof Delivery.Refused)
                .orElse(false);
        boolean open = delivery instanceof Delivery.Waiting || delivery instanceof Delivery.Silent;
        if (answered && open) {
            return;
        }
        String key = key(delivery.recipient(), delivery.cargo());
        tx.put(Table.DELIVERY, tx.name(Table.DELIVERY, key), Sheet.write(json(delivery)));
        if (!open) {
            tx.remove(Table.DELIVERY_OPEN, tx.name(Table.DELIVERY_OPEN, key));
        }
    }

    static Optional<Delivery> find(SealedSnapshot rows, PartyId recipient, Cargo cargo) {
        return find(rows, key(recipient, cargo));
    }

    /// The delivery whose envelope has this digest.
    static Optional<Delivery> byEnvelope(SealedSnapshot rows, Digest envelope) {
        return rows.get(Table.SETTING, byDigest(rows, envelope))
                .map(entry -> new String(entry.body().toArray(), US_ASCII))
                .flatMap(key -> find(rows, key));
    }

    /// All deliveries in the order in which they began.
    static List<Delivery> all(SealedSnapshot rows) {
        List<Delivery> all = new ArrayList<>();
        long after = 0;
        List<Entry> page = rows.list(Table.DELIVERY, after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> all.add(read(rows, entry)));
            after = page.getLast().ordinal();
            page = rows.list(Table.DELIVERY, after, PAGE);
        }
        return all;
    }

    /// Those that nobody has answered, without their bytes.
    static List<Parcel> open(SealedSnapshot rows) {
        return rows.all(Table.DELIVERY_OPEN, entry -> new String(entry.body().toArray(), US_ASCII)).stream()
                .flatMap(key -> rows.get(Table.DELIVERY, rows.name(Table.DELIVERY, key)).stream())
                .flatMap(entry -> parcel(entry).stream())
                .toList();
    }

    /// Those of them that began after the row `ordinal`.
    static Begun begunAfter(SealedSnapshot rows, long ordinal) {
        List<Parcel> begun = new ArrayList<>();
        long last = ordinal;
        List<Entry> page = rows.list(Table.DELIVERY, last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> parcel(entry).ifPresent(begun::add));
            last = page.getLast().ordinal();
            page = rows.list(Table.DELIVERY, last, PAGE);
        }
        return new Begun(begun, last);
    }

    /// Names those that are open in a store of an earlier release, which did not; once.
    static void nameOpen(SealedTransaction tx) {
        if (!namesOpen(tx)) {
            for (Delivery delivery : all(tx)) {
                if (delivery instanceof Delivery.Waiting || delivery instanceof Delivery.Silent) {
                    String key = key(delivery.recipient(), delivery.cargo());
                    Bytes found = Bytes.of(key.getBytes(US_ASCII));
                    tx.insert(Table.DELIVERY_OPEN, tx.name(Table.DELIVERY_OPEN, key), found);
                }
            }
            tx.insert(Table.SETTING, openAreNamed(tx), Bytes.of(new byte[0]));
        }
    }

    /// Whether those that are open are named.
    static boolean namesOpen(SealedSnapshot rows) {
        return rows.get(Table.SETTING, openAreNamed(rows)).isPresent();
    }

    private static RowId openAreNamed(SealedSnapshot rows) {
        return rows.name(Table.SETTING, "open deliveries are named");
    }

    /// Notes once for ever that it was late.
    ///
    /// @return whether this is the first time
    static boolean late(SealedTransaction tx, Parcel parcel) {
        RowId name = tx.name(Table.MARK, "late " + key(parcel.recipient(), parcel.cargo()));
        return tx.insert(Table.MARK, name, Bytes.of(new byte[0])) instanceof SealedTransaction.Insertion.Inserted;
    }

    private static Optional<Parcel> parcel(Entry entry) {
        return Sheet.read(Table.DELIVERY, entry.body(), DeliveryRows::parcel);
    }

    /// Every member is read, as everywhere, though a parcel has no use for all.
    private static Optional<Parcel> parcel(Fields fields) throws Malformed {
        PartyId recipient = fields.value("recipient", PartyId::new);
        Cargo cargo = fields.object("cargo", DeliveryRows::cargo);
        return switch (fields.string("state")) {
            case "waiting", "silent" -> {
                fields.value("envelope", Digest::new);
                yield Optional.of(new Parcel(
                        recipient,
                        cargo,
                        urgency(fields),
                        (int) fields.integer("attempts", 0, Integer.MAX_VALUE),
                        fields.instant("notBefore")));
            }
            case "refused" -> {
                fields.object("refusal", DeliveryRows::refusal);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Delivery> find(SealedSnapshot rows, String key) {
        return rows.get(Table.DELIVERY, rows.name(Table.DELIVERY, key)).map(entry -> read(rows, entry));
    }

    private static Delivery read(SealedSnapshot rows, Entry entry) {
        return Sheet.read(Table.DELIVERY, entry.body(), fields -> delivery(rows, fields));
    }

    private static Json json(Delivery delivery) {
        Json.Builder json = Json.object()
                .put("recipient", delivery.recipient().value())
                .put("cargo", cargo(delivery.cargo()));
        return switch (delivery) {
            case Delivery.Waiting waiting -> waiting(json.put("state", "waiting"), waiting).build();
            case Delivery.Silent(Delivery.Waiting waiting) -> waiting(json.put("state", "silent"), waiting).build();
            case Delivery.Delivered _ -> json.put("state", "delivered").build();
            case Delivery.Refused refused -> json.put("state", "refused")
                    .put("refusal", Json.object()
                            .put("from", refused.refusal().from().value())
                            .put("envelope", refused.refusal().envelope().hex())
                            .put("reason", refused.refusal().reason().label())
                            .put("at", refused.refusal().at())
                            .put("statement", refused.refusal().statement().bytes().base64())
                            .build())
                    .build();
        };
    }

    private static Json.Builder waiting(Json.Builder json, Delivery.Waiting waiting) {
        return json.put("envelope", waiting.envelope().digest().hex())
                .put("precedence", waiting.urgency().precedence().word())
                .put("owed", waiting.urgency().owed())
                .put("due", waiting.urgency().due())
                .put("attempts", waiting.attempts())
                .put("notBefore", waiting.notBefore());
    }

    private static Json cargo(Cargo cargo) {
        Json.Builder json =
                Json.object().put("sequence", cargo.sequence()).put("payload", cargo.payload().hex());
        return switch (cargo) {
            case Cargo.OfRelease release -> json.put("release", release.release().value()).build();
            case Cargo.OfRecall recall -> json.put("recalls", recall.release().value()).build();
            case Cargo.OfReceipt receipt -> json.put("step", receipt.step().label()).build();
            case Cargo.OfStatement statement -> json.put("kind", statement.kind().label()).build();
        };
    }

    private static Delivery delivery(SealedSnapshot rows, Fields fields) throws Malformed {
        PartyId recipient = fields.value("recipient", PartyId::new);
        Cargo cargo = fields.object("cargo", DeliveryRows::cargo);
        return switch (fields.string("state")) {
            case "waiting" -> waiting(rows, fields, recipient, cargo);
            case "silent" -> new Delivery.Silent(waiting(rows, fields, recipient, cargo));
            case "delivered" -> new Delivery.Delivered(cargo, recipient);
            case "refused" -> new Delivery.Refused(cargo, recipient, fields.object("refusal", DeliveryRows::refusal));
            default -> throw fields.bad("state");
        };
    }

    private static Delivery.Waiting waiting(SealedSnapshot rows, Fields fields, PartyId recipient, Cargo cargo)
            throws Malformed {
        Digest digest = fields.value("envelope", Digest::new);
        Envelope envelope = rows.get(Table.ENVELOPE, rows.name(Table.ENVELOPE, key(recipient, cargo)))
                .flatMap(entry -> Envelope.stored(entry.body(), digest))
                .orElseThrow(() -> StoreTrouble.damaged(Table.ENVELOPE));
        int attempts = (int) fields.integer("attempts", 0, Integer.MAX_VALUE);
        return new Delivery.Waiting(
                cargo, recipient, envelope, urgency(fields), attempts, fields.instant("notBefore"));
    }

    /// A row of an earlier release says nothing of it: that counts as routine from when it is offered next.
    private static Urgency urgency(Fields fields) throws Malformed {
        return fields.has("precedence")
                ? new Urgency(
                        fields.choice("precedence", List.of(Precedence.values()), Precedence::word),
                        fields.bool("owed"),
                        fields.instant("due"))
                : Urgency.ofAnswer(fields.instant("notBefore"));
    }

    private static Cargo cargo(Fields fields) throws Malformed {
        long sequence = fields.integer("sequence", 1, Json.Num.INTEGER_MAX);
        Digest payload = fields.value("payload", Digest::new);
        if (fields.has("kind")) {
            return new Cargo.OfStatement(
                    fields.choice("kind", Between.KINDS, PayloadType::label), sequence, payload);
        }
        if (fields.has("recalls")) {
            return new Cargo.OfRecall(fields.value("recalls", ReleaseId::new), sequence, payload);
        }
        return fields.has("release")
                ? new Cargo.OfRelease(fields.value("release", ReleaseId::new), sequence, payload)
                : new Cargo.OfReceipt(
                        fields.choice("step", List.of(ReceiptStep.values()), ReceiptStep::label), sequence, payload);
    }

    private static SignedRefusal refusal(Fields fields) throws Malformed {
        PartyId from = fields.value("from", PartyId::new);
        Digest envelope = fields.value("envelope", Digest::new);
        RefusalReason reason = fields.choice("reason", List.of(RefusalReason.values()), RefusalReason::label);
        Instant at = fields.instant("at");
        Bytes statement = fields.value("statement", Bytes::ofBase64);
        if (Signed.parse(statement) instanceof Signed signed) {
            return new SignedRefusal(from, envelope, reason, at, signed);
        }
        throw fields.bad("statement");
    }

    /// One delivery has one key, whatever becomes of it.
    private static String key(PartyId recipient, Cargo cargo) {
        return switch (cargo) {
            case Cargo.OfRelease release -> warningKey(recipient, release.sequence());
            case Cargo.OfRecall recall -> warningKey(recipient, recall.sequence());
            case Cargo.OfReceipt receipt -> receiptKey(recipient, receipt.sequence(), receipt.step());
            case Cargo.OfStatement statement -> statementKey(recipient, statement.sequence());
        };
    }

    static String warningKey(PartyId recipient, long sequence) {
        return "warning|" + recipient + "|" + sequence;
    }

    static String receiptKey(PartyId recipient, long sequence, ReceiptStep step) {
        return "receipt|" + recipient + "|" + sequence + "|" + step.label();
    }

    static String statementKey(PartyId recipient, long number) {
        return "statement|" + recipient + "|" + number;
    }

    private static RowId byDigest(SealedSnapshot rows, Digest envelope) {
        return rows.name(Table.SETTING, "envelope " + envelope.hex());
    }
}
