package org.nadhir.node.vault;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.tearline.Trace;

/// What sources may share, kept so that it can be counted without opening anybody.
///
/// Beside each source lies an HMAC-SHA-256, under the vault's index key, of each of its quasi-identifiers, folded; and
/// of each thing that is one person's own, so that a source who was entered five times counts once. The row goes with
/// the source. Whoever has the vault's key can test guesses against the tags, and could as well read the source.
final class SourceTags {

    private static final int TAGS_MAX = SourceIdentity.KNOWN_MAX * (Known.ALIASES_MAX + 1);
    private static final int BYTES_MAX = 16 * 1024 * 1024;

    private SourceTags() {}

    /// The tags of one source.
    ///
    /// @param own of what is one person's
    /// @param shared of what several may have
    record Tags(List<String> own, List<String> shared) {

        Tags {
            own = List.copyOf(own);
            shared = List.copyOf(shared);
        }
    }

    /// Keeps a source's tags; nothing where it has nothing that others may share.
    static void insert(SealedTransaction tx, SourceId source, SourceIdentity identity) {
        UnaryOperator<String> blind = form -> blinded(tx, form);
        List<Trace> traces = identity.known().stream().map(known -> known.trace("S")).toList();
        List<String> shared = tags(traces.stream().filter(trace -> trace.kind().isQuasi()), blind);
        if (!shared.isEmpty()) {
            tx.insert(Table.SOURCE_TAG, SourceKeys.row(source), Bytes.of(CanonicalWriter.write(Json.object()
                    .putStrings("own", tags(traces.stream().filter(SourceTags::isOwn), blind))
                    .putStrings("shared", shared)
                    .build())));
        }
    }

    static void remove(SealedTransaction tx, SourceId source) {
        tx.remove(Table.SOURCE_TAG, SourceKeys.row(source));
    }

    /// All of the register.
    static List<Tags> all(SealedSnapshot rows) {
        return rows.all(Table.SOURCE_TAG, SourceTags::read);
    }

    /// The tags of one trace, of its value and of each alias.
    static List<String> of(Trace trace, UnaryOperator<String> blind) {
        return tags(Stream.of(trace), blind);
    }

    /// One tag.
    static String blinded(SealedSnapshot rows, String form) {
        return rows.name(Table.SOURCE_TAG, form).value();
    }

    private static List<String> tags(Stream<Trace> traces, UnaryOperator<String> blind) {
        return traces.flatMap(trace -> trace.forms().stream()
                        .map(Folded::of)
                        .filter(folded -> !folded.isEmpty())
                        .map(folded -> blind.apply(trace.kind().word() + '|' + folded)))
                .distinct()
                .toList();
    }

    /// An organisation is not among them: its members are several sources.
    private static boolean isOwn(Trace trace) {
        return switch (trace.kind()) {
            case PERSON, PHONE, EMAIL, NUMBER, CODEWORD -> true;
            case ORGANISATION, PLACE, DATE, PHRASE, TEXT, TRAIT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> false;
        };
    }

    private static Tags read(Entry entry) {
        Decoded<Tags> decoded = Decoded.of(entry.body().toArray(), BYTES_MAX, fields -> new Tags(
                fields.strings("own", TAGS_MAX), fields.strings("shared", TAGS_MAX)));
        return switch (decoded) {
            case Decoded.Good<Tags>(Tags tags) -> tags;
            case Decoded.Bad<Tags> _ -> throw StoreTrouble.damaged(Table.SOURCE_TAG);
        };
    }
}
