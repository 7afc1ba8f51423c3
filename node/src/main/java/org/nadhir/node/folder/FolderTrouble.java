package org.nadhir.node.folder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A folder is not what the command needs. Nothing was changed; the sentence says what to do.
public final class FolderTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Category {
        /// Something is there already.
        PRESENT,
        /// No node lies there.
        ABSENT,
        /// A file of the node is missing or not what it should be.
        DAMAGED,
        /// The disk did not take or give the bytes.
        DISK,
        /// The card or the keys are those of another node.
        MIXED,
        /// No person's key in the folder is the one that was asked for.
        NO_SUCH_PERSON
    }

    private final Category category;
    private final String detail;

    FolderTrouble(Category category, String detail, @Nullable Throwable cause) {
        super(category.name(), cause);
        this.category = category;
        this.detail = detail;
    }

    FolderTrouble(Category category, String detail) {
        this(category, detail, null);
    }

    public Category category() {
        return category;
    }

    @Override
    public Message spoken() {
        return Message.of("folder." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
