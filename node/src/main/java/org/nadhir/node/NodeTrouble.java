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
        /// Another program has the port.
        PORT
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
        return Message.of("node." + category.name().toLowerCase(Locale.ROOT), detail);
    }
}
