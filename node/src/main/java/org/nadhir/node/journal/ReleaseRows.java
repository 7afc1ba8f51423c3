package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Our releases, found by their id or by the recipient's number.
public final class ReleaseRows {

    private ReleaseRows() {}

    public static Optional<Released> find(SealedSnapshot rows, ReleaseId id) {
        return rows.get(Table.RELEASE, name(rows, id)).map(ReleaseRows::read);
    }

    /// Whether this was released, without reading it.
    public static boolean has(SealedSnapshot rows, ReleaseId id) {
        return rows.get(Table.RELEASE, name(rows, id)).isPresent();
    }

    /// What a receipt is compared with: to read a whole release for that, with all that vouches for it, costs more
    /// than to check the receipt's signatures.
    record Numbered(ReleaseId id, Digest payload, Digest envelope) {

        private static final int ID_CHARS = 36;
        private static final int DIGEST_CHARS = 64;

        private Bytes written() {
            return Bytes.of((id.value() + payload.hex() + envelope.hex()).getBytes(US_ASCII));
        }

        private static Numbered read(String written) {
            int second = ID_CHARS + DIGEST_CHARS;
            return new Numbered(
                    new ReleaseId(written.substring(0, ID_CHARS)),
                    new Digest(written.substring(ID_CHARS, second)),
                    new Digest(written.substring(second)));
        }

        /// Stores of earlier releases have the id alone.
        private static Optional<Numbered> of(SealedSnapshot rows, String written) {
            return written.length() > ID_CHARS
                    ? Optional.of(read(written))
                    : find(rows, new ReleaseId(written))
                            .map(whole -> new Numbered(whole.id(), whole.payload(), whole.envelope()));
        }
    }

    static Optional<Numbered> bySequence(SealedSnapshot rows, PartyId recipient, long sequence) {
        return rows.get(Table.SETTING, numbered(rows, recipient, sequence))
                .flatMap(entry -> Numbered.of(rows, new String(entry.body().toArray(), US_ASCII)));
    }

    /// Our release whose signed payload has this digest.
    public static Optional<Released> byPayload(SealedSnapshot rows, Digest payload) {
        return rows.get(Table.SETTING, ofPayload(rows, payload))
                .map(entry -> new ReleaseId(new String(entry.body().toArray(), US_ASCII)))
                .flatMap(id -> find(rows, id));
    }

    /// Our release to this recipient whose signed payload has this digest. One to somebody else is not found: the name
    /// that is looked for holds the recipient.
    static Optional<Released> sentTo(SealedSnapshot rows, PartyId recipient, Digest payload) {
        return rows.get(Table.SETTING, ofPayload(rows, recipient, payload))
                .map(entry -> new ReleaseId(new String(entry.body().toArray(), US_ASCII)))
                .flatMap(id -> find(rows, id));
    }

    /// All releases in the order in which they were committed.
    public static List<Released> all(SealedSnapshot rows) {
        return rows.all(Table.RELEASE, ReleaseRows::read);
    }

    /// The newest releases to `recipient`, the newest first. Its numbers are also those of recalls.
    public static List<ReleaseId> newestTo(SealedSnapshot rows, PartyId recipient, int most) {
        long last = rows.counted("warnings to " + recipient);
        return LongStream.iterate(last, number -> number > Math.max(0, last - 2L * most), number -> number - 1)
                .boxed()
                .flatMap(number -> bySequence(rows, recipient, number).stream())
                .limit(most)
                .map(Numbered::id)
                .toList();
    }

    /// Some releases in the order in which they were committed, and the row of the last of them.
    public record Page(List<Released> releases, long last) {}

    /// Those behind a row, so many at most.
    public static Page after(SealedSnapshot rows, long row, int most) {
        List<Entry> page = rows.list(Table.RELEASE, row, most);
        return new Page(
                page.stream().map(ReleaseRows::read).toList(), page.isEmpty() ? row : page.getLast().ordinal());
    }

    static void insert(SealedTransaction tx, Released released) {
        tx.insert(Table.RELEASE, name(tx, released.id()), Sheet.write(released.json()));
        Bytes id = Bytes.of(released.id().value().getBytes(US_ASCII));
        var numbered = new Numbered(released.id(), released.payload(), released.envelope());
        tx.insert(Table.SETTING, numbered(tx, released.recipient(), released.sequence()), numbered.written());
        tx.insert(Table.SETTING, ofPayload(tx, released.payload()), id);
        tx.insert(Table.SETTING, ofPayload(tx, released.recipient(), released.payload()), id);
        DutyRows.released(tx, released.caseId(), released.id());
    }

    private static Released read(Entry entry) {
        return Sheet.read(Table.RELEASE, entry.body(), Released::read);
    }

    private static RowId name(SealedSnapshot rows, ReleaseId id) {
        return rows.name(Table.RELEASE, id.value());
    }

    private static RowId ofPayload(SealedSnapshot rows, Digest payload) {
        return rows.name(Table.SETTING, "release of " + payload.hex());
    }

    private static RowId ofPayload(SealedSnapshot rows, PartyId recipient, Digest payload) {
        return rows.name(Table.SETTING, "release to " + recipient + "|" + payload.hex());
    }

    private static RowId numbered(SealedSnapshot rows, PartyId recipient, long sequence) {
        return rows.name(Table.SETTING, "release " + recipient + "|" + sequence);
    }
}
