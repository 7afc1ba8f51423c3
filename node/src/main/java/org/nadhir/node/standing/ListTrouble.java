package org.nadhir.node.standing;

import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A file that is no list, or one that we refuse to read. Nothing of it was kept; the file is to be fetched anew from
/// the authority. Names no content of the file.
public final class ListTrouble extends Exception implements Spoken {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String where;

    ListTrouble(Reason reason, String where) {
        super(reason.word + " at " + where);
        this.reason = reason;
        this.where = where;
    }

    /// The bound, or the place in the file.
    public String where() {
        return where;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Message spoken() {
        return Message.of("standing.list." + reason.word, where);
    }

    /// Why it is refused.
    public enum Reason {
        TOO_LARGE("too-large"),
        /// A document type or an entity: they can name files, addresses and bombs, and the list has none.
        DOCTYPE("doctype"),
        TOO_DEEP("too-deep"),
        NOT_XML("not-xml"),
        /// XML, but not the list.
        NOT_THE_LIST("not-the-list"),
        /// An entry without number, date or name, or one that stands there twice.
        BAD_ENTRY("bad-entry");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
