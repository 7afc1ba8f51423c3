package org.nadhir.reports.register;

import java.util.Locale;
import org.nadhir.model.Message;

/// Something that was not taken into a register, or only with a guard.
///
/// @param entry the id of the entry, or the place in the file where it has none
/// @param what the name, the column or the field
/// @param detail what the reason adds: whose name it is, what is allowed
public record NameLoss(String entry, String what, Why why, String detail) {

    private static final int WORDS_MAX = 120;

    public NameLoss {
        what = what.length() > WORDS_MAX ? what.substring(0, WORDS_MAX) + "…" : what;
    }

    static NameLoss of(String entry, String what, Why why) {
        return new NameLoss(entry, what, why, "");
    }

    public Message message() {
        return Message.of("register.loss-" + why.word(), what, detail);
    }

    /// What became of it.
    public enum Kept {
        /// The whole entry is left out.
        NO_ENTRY,
        /// The entry stands without it.
        NOT_IT,
        /// It stands, and counts only where another name of the entry is in the report as well.
        GUARDED
    }

    /// Why.
    public enum Why {
        COLUMNS(Kept.NO_ENTRY),
        ID(Kept.NO_ENTRY),
        TYPE(Kept.NO_ENTRY),
        NO_NAME(Kept.NO_ENTRY),
        NO_SOURCE(Kept.NO_ENTRY),
        TWICE(Kept.NO_ENTRY),
        TOO_MANY(Kept.NO_ENTRY),
        OTHER_TYPE(Kept.NO_ENTRY),
        LINEAGE(Kept.NO_ENTRY),
        NAMES_NOBODY(Kept.NO_ENTRY),
        REVOKED(Kept.NO_ENTRY),
        SHIPPED(Kept.NOT_IT),
        ANOTHERS(Kept.NOT_IT),
        SHORT(Kept.NOT_IT),
        LONG(Kept.NOT_IT),
        PERIOD(Kept.NOT_IT),
        PART(Kept.NOT_IT),
        KIND(Kept.NOT_IT),
        PLACE(Kept.NOT_IT),
        NOT_A_NAME(Kept.NOT_IT),
        WEAK(Kept.NOT_IT),
        REMARK(Kept.NOT_IT),
        EVERYDAY(Kept.GUARDED),
        SINGLE(Kept.GUARDED);

        private final Kept kept;

        Why(Kept kept) {
            this.kept = kept;
        }

        public Kept kept() {
            return kept;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
