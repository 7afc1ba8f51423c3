package org.nadhir.node;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A node does not start. Nothing was changed; the sentence says what to do.
public final class NodeTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Category {
        /// The folder came out of a backup: what was signed since then is unknown here.
        RESTORED,
        /// The backup is older than what partners hold.
        BEHIND,
        /// Another program has the port.
        PORT,
        /// The file that the TAXII server is to show is no certificate with its key.
        CERTIFICATE,
        /// A file that the settings name cannot be read.
        FILE,
        /// A register that the settings name is not in the folder, or is none.
        REGISTER,
        /// A change of keys broke off.
        KEYS_UNFINISHED,
        /// The keys of the next epoch do not lie in the folder.
        NEXT_KEY_ABSENT,
        /// They are not those that the card names.
        NEXT_KEY_OTHER,
        /// A change of keys takes two administrators.
        TWO_ADMINISTRATORS
    }

    private final Category category;
    private final String detail;

    NodeTrouble(Category category, String detail, @Nullable Throwable cause) {
        super(category.name(), cause);
        this.category = category;
        this.detail = detail;
    }

    NodeTrouble(Category category, String detail) {
        this(category, detail, null);
    }

    @Override
    public Message spoken() {
        return Message.of("node." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
