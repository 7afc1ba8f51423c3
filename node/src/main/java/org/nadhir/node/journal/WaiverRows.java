package org.nadhir.node.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Waiver;
import org.nadhir.duty.WaiverCodec;
import org.nadhir.duty.WaiverCodec.Proposal;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// The waivers of a case, numbered from 1, each as its author and its approvers signed it.
public final class WaiverRows {

    private static final int SIGNERS_MAX = 16;
    private static final int REASON_CHARS_MAX = 4_000;

    private WaiverRows() {}

    /// Whether somebody ended it before its review.
    public sealed interface End {

        record None() implements End {}

        record Early(PersonId by, String reason, Instant at) implements End {}
    }

    /// One waiver on file.
    ///
    /// @param payload the bytes that each of them signed
    /// @param statements the author's first, then the approvers' in their order
    public record Filed(int number, Bytes payload, List<Bytes> statements, List<PersonId> approvers, End end) {

        public Filed {
            statements = List.copyOf(statements);
            approvers = List.copyOf(approvers);
        }

        /// What it says.
        public Proposal proposal() {
            return switch (WaiverCodec.read(payload)) {
                case Decoded.Good<Proposal>(Proposal proposal) -> proposal;
                case Decoded.Bad<Proposal> _ -> throw StoreTrouble.damaged(Table.WAIVER);
            };
        }

        /// The waiver with those who signed it.
        public Waiver waiver() {
            return proposal().waiver().approvedBy(approvers);
        }

        public boolean isEnded() {
            return end instanceof End.Early;
        }

        public Filed with(PersonId approver, Bytes statement) {
            return new Filed(number, payload, added(statements, statement), added(approvers, approver), end);
        }

        public Filed ended(End.Early early) {
            return new Filed(number, payload, statements, approvers, early);
        }

        Json json() {
            Json.Builder json = Json.object()
                    .put("number", number)
                    .put("payload", payload.base64())
                    .putStrings("statements", statements.stream().map(Bytes::base64).toList())
                    .putStrings("approvers", approvers.stream().map(PersonId::value).toList());
            if (end instanceof End.Early(PersonId by, String reason, Instant at)) {
                json.put("end", Json.object()
                        .put("by", by.value())
                        .put("reason", reason)
                        .put("at", at)
                        .build());
            }
            return json.build();
        }

        static Filed read(Fields fields) throws Malformed {
            return new Filed(
                    (int) fields.integer("number", 1, Integer.MAX_VALUE),
                    fields.value("payload", Bytes::ofBase64),
                    fields.values("statements", SIGNERS_MAX, Bytes::ofBase64),
                    fields.values("approvers", SIGNERS_MAX, PersonId::new),
                    fields.has("end") ? fields.object("end", WaiverRows::end) : new End.None());
        }
    }

    /// Files a proposed waiver under the case's next number.
    public static Filed add(SealedTransaction tx, CaseId id, Bytes payload, Bytes statement) {
        int number = (int) tx.next("waivers of " + id);
        Filed filed = new Filed(number, payload, List.of(statement), List.of(), new End.None());
        put(tx, id, filed);
        return filed;
    }

    public static void put(SealedTransaction tx, CaseId id, Filed filed) {
        tx.put(Table.WAIVER, name(tx, id, filed.number()), Sheet.write(filed.json()));
    }

    public static Optional<Filed> find(SealedSnapshot rows, CaseId id, int number) {
        return rows.get(Table.WAIVER, name(rows, id, number)).map(WaiverRows::read);
    }

    /// All waivers of the case, in their order.
    public static List<Filed> all(SealedSnapshot rows, CaseId id) {
        List<Filed> all = new ArrayList<>();
        Optional<Filed> next = find(rows, id, 1);
        while (next.isPresent()) {
            all.add(next.get());
            next = find(rows, id, all.size() + 1);
        }
        return all;
    }

    /// Those that were made on exactly this assessment and profile and that nobody ended. Whether one holds is for
    /// the duty to say.
    public static List<Waiver> of(SealedSnapshot rows, CaseId id, Digest assessment, String profile) {
        return all(rows, id).stream()
                .filter(filed -> !filed.isEnded())
                .filter(filed -> filed.proposal().assessment().equals(assessment))
                .filter(filed -> filed.proposal().profile().equals(profile))
                .map(Filed::waiver)
                .toList();
    }

    private static <T> List<T> added(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static End end(Fields fields) throws Malformed {
        return new End.Early(
                fields.value("by", PersonId::new), fields.string("reason", REASON_CHARS_MAX), fields.instant("at"));
    }

    private static Filed read(Entry entry) {
        return Sheet.read(Table.WAIVER, entry.body(), Filed::read);
    }

    private static RowId name(SealedSnapshot rows, CaseId id, int number) {
        return rows.name(Table.WAIVER, id + "|" + number);
    }
}
