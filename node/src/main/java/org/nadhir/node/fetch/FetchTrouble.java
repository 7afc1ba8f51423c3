package org.nadhir.node.fetch;

import java.util.Locale;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// The folder cannot be used as it is. Nothing in it was changed.
public final class FetchTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1;

    /// What is wrong with it.
    public enum Category {
        /// The disk did not take or give the bytes; try again when it does.
        DISK,
        /// A file is shorter than it was, or is none of ours; take the folder from a copy, or another folder.
        DAMAGED,
        /// It stands for another collection; take another folder.
        OTHER_COLLECTION
    }

    private final Category category;
    private final String file;

    FetchTrouble(Category category, String file) {
        super(category.name());
        this.category = category;
        this.file = file;
    }

    FetchTrouble(Category category, String file, Throwable cause) {
        super(category.name(), cause);
        this.category = category;
        this.file = file;
    }

    @Override
    public Message spoken() {
        return Message.of("fetch.folder-" + category.name().toLowerCase(Locale.ROOT).replace('_', '-'), file);
    }
}
