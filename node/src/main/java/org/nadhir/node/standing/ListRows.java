package org.nadhir.node.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// The rows of lists. Every version stays; a new one is added beside the others. Keeps no state.
public final class ListRows {

    private static final int ROW_BYTES_MAX = 8 * 1024 * 1024;
    private static final int PIECE_BYTES = 512 * 1024;
    private static final int PIECES_MAX = 100_000;
    private static final int REASON_CHARACTERS_MAX = 2_000;

    private ListRows() {}

    /// What was taken in, without its entries.
    ///
    /// @param number of this version in this node, from 1
    /// @param file SHA-256 of the authority's file
    /// @param act the signed act of who brought it
    public record Version(
            int number, Digest file, Instant generated, int persons, int organisations, int pieces, Bytes act) {

        Json json() {
            return Json.object()
                    .put("number", number)
                    .put("file", file.hex())
                    .put("generated", generated)
                    .put("persons", persons)
                    .put("organisations", organisations)
                    .put("pieces", pieces)
                    .put("act", act.base64())
                    .build();
        }

        static Version read(Fields fields) throws Malformed {
            return new Version(
                    (int) fields.integer("number", 1, Integer.MAX_VALUE),
                    fields.value("file", Digest::new),
                    fields.instant("generated"),
                    (int) fields.integer("persons", 0, ListReader.ENTRIES_MAX),
                    (int) fields.integer("organisations", 0, ListReader.ENTRIES_MAX),
                    (int) fields.integer("pieces", 1, PIECES_MAX),
                    fields.value("act", Bytes::ofBase64));
        }
    }

    /// A match that a person looked at and rejected.
    public record Rejection(String reason, Bytes act, Instant at) {}

    public static Optional<Version> newest(SealedSnapshot rows, DesignationList.Source source) {
        return get(rows, source.word() + "|newest", Version::read);
    }

    /// Any version that was ever taken in.
    public static Optional<Version> version(SealedSnapshot rows, DesignationList.Source source, int number) {
        return get(rows, source.word() + '|' + number, Version::read);
    }

    /// The list of a version, as it was taken in.
    public static DesignationList list(SealedSnapshot rows, DesignationList.Source source, Version version) {
        List<ListEntry> entries = new ArrayList<>();
        for (int piece = 0; piece < version.pieces(); piece++) {
            String name = source.word() + '|' + version.number() + '|' + piece;
            entries.addAll(get(rows, name, fields -> fields.objects(
                            "entries", ListReader.ENTRIES_MAX, ListRows::entry))
                    .orElseThrow(() -> new IllegalStateException("a piece of a list is missing: " + name)));
        }
        return new DesignationList(source, version.file(), version.generated(), entries);
    }

    /// Adds a version.
    ///
    /// @param act the signed act of who brought it
    public static Version add(SealedTransaction tx, DesignationList list, Bytes act) {
        String source = list.source().word();
        int number = newest(tx, list.source()).map(Version::number).orElse(0) + 1;
        List<Json> piece = new ArrayList<>();
        int pieces = 0;
        int bytes = 0;
        for (ListEntry entry : list.entries()) {
            Json json = json(entry);
            piece.add(json);
            bytes += CanonicalWriter.write(json).length;
            if (bytes > PIECE_BYTES) {
                put(tx, source + '|' + number + '|' + pieces++, piece(piece));
                piece.clear();
                bytes = 0;
            }
        }
        if (!piece.isEmpty()) {
            put(tx, source + '|' + number + '|' + pieces++, piece(piece));
        }
        Version version = new Version(
                number,
                list.file(),
                list.generated(),
                (int) list.count(ListEntry.Kind.PERSON),
                (int) list.count(ListEntry.Kind.ORGANISATION),
                pieces,
                act);
        put(tx, source + '|' + number, version.json());
        put(tx, source + "|newest", version.json());
        return version;
    }

    /// Whether somebody rejected that this party is this entry.
    public static Optional<Rejection> rejection(SealedSnapshot rows, PartyId party, String entry) {
        return get(rows, rejected(party, entry), fields -> new Rejection(
                fields.string("reason", REASON_CHARACTERS_MAX),
                fields.value("act", Bytes::ofBase64),
                fields.instant("at")));
    }

    public static void reject(SealedTransaction tx, PartyId party, String entry, Rejection rejection) {
        put(tx, rejected(party, entry), Json.object()
                .put("reason", rejection.reason())
                .put("act", rejection.act().base64())
                .put("at", rejection.at())
                .build());
    }

    private static String rejected(PartyId party, String entry) {
        return "rejected|" + party + '|' + entry;
    }

    private static Json piece(List<Json> entries) {
        return Json.object().putArray("entries", entries, entry -> entry).build();
    }

    private static Json json(ListEntry entry) {
        return Json.object()
                .put("kind", entry.kind().word())
                .put("reference", entry.reference())
                .put("programme", entry.programme())
                .put("listed", entry.listedOn().toString())
                .putArray("names", entry.names(), name -> Json.object()
                        .put("form", name.form().word())
                        .put("text", name.text())
                        .build())
                .build();
    }

    private static ListEntry entry(Fields fields) throws Malformed {
        return new ListEntry(
                fields.choice("kind", List.of(ListEntry.Kind.values()), ListEntry.Kind::word),
                fields.string("reference"),
                fields.string("programme"),
                fields.value("listed", LocalDate::parse),
                fields.objects("names", ListEntry.NAMES_MAX, name -> new ListName(
                        name.choice("form", List.of(ListName.Form.values()), ListName.Form::word),
                        name.string("text"))));
    }

    private static void put(SealedTransaction tx, String name, Json row) {
        tx.put(Table.LISTING, tx.name(Table.LISTING, name), Bytes.of(CanonicalWriter.write(row)));
    }

    private static <T> Optional<T> get(SealedSnapshot rows, String name, Decoded.Decoder<T> decoder) {
        return rows.get(Table.LISTING, rows.name(Table.LISTING, name))
                .map(entry -> switch (Decoded.of(entry.body().toArray(), ROW_BYTES_MAX, decoder)) {
                    case Decoded.Good<T>(T value) -> value;
                    case Decoded.Bad<T> bad ->
                        throw new IllegalStateException("a row that cannot be read at " + bad.where());
                });
    }
}
