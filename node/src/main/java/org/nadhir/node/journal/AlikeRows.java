package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// What was answered about those who may face the same threat as the victim of a case.
public final class AlikeRows {

    private static final int WHY_CHARS_MAX = 2_000;

    private AlikeRows() {}

    public static Optional<Answered> find(SealedSnapshot rows, CaseId id, EntityId who) {
        return rows.get(Table.ALIKE, name(rows, id, who))
                .map(entry -> Sheet.read(Table.ALIKE, entry.body(), fields -> new Answered(
                        fields.value("case", CaseId::new),
                        fields.value("entity", EntityId::new),
                        fields.choice("answer", List.of(Answered.Says.values()), Answered.Says::word),
                        fields.string("why", WHY_CHARS_MAX),
                        fields.value("by", PersonId::new),
                        fields.instant("at"))));
    }

    /// Keeps an answer; a later one takes the place of the earlier, and both have their leaf.
    public static void put(SealedTransaction tx, Answered answered) {
        tx.put(Table.ALIKE, name(tx, answered.caseId(), answered.entity()), Sheet.write(answered.json()));
    }

    private static RowId name(SealedSnapshot rows, CaseId id, EntityId who) {
        return rows.name(Table.ALIKE, id + "|" + who);
    }

    /// One answer.
    ///
    /// @param why the facts behind it, in the person's words; they stay in the node
    public record Answered(CaseId caseId, EntityId entity, Says says, String why, PersonId by, Instant at) {
        public Answered {
            if (why.isBlank() || why.length() > WHY_CHARS_MAX) {
                throw new IllegalArgumentException("an answer has its reason");
            }
        }

        public enum Says {
            /// The same duty holds; they are told as well.
            SAME_DUTY("same-duty"),
            /// The threat does not reach them, for the reason given.
            OTHER("other");

            private final String word;

            Says(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        public Json json() {
            return Json.object()
                    .put("case", caseId.value())
                    .put("entity", entity.value())
                    .put("answer", says.word())
                    .put("why", why)
                    .put("by", by.value())
                    .put("at", at)
                    .build();
        }
    }
}
