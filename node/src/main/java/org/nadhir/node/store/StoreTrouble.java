package org.nadhir.node.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// The world did not let the store do its work. The category says what the caller does; nothing is tried again
/// in silence. The text names no row, no key and no content; the database's own words are in the cause.
public final class StoreTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    /// What went wrong, and what the caller does about it.
    public enum Category {
        /// The disk did not take or give the bytes (a failed `fsync` is one). Stop the node: after a failed
        /// `fsync` the operating system may forget what it could not write, so trying again would be a lie.
        DISK,
        /// What lies there is not what was written. Stop the node and restore.
        DAMAGED,
        /// An earlier trouble stopped this store. Start the node again when its cause is gone.
        STOPPED,
        /// No room. Nothing was stored: refuse the request, say so, make room.
        FULL,
        /// The database cannot be reached. Nothing was stored: refuse the request, come back later.
        UNREACHABLE,
        /// The connection broke while the commit was under way: it is done or it is not. Look before repeating.
        UNKNOWN,
        /// Too much at once. Nothing was stored: come back later.
        BUSY,
        /// Another process has the folder.
        TAKEN,
        /// There is no store here, or one already: `init` makes it, `serve` never does.
        ABSENT,
        PRESENT,
        /// The keys are not those this store was sealed with.
        WRONG_KEY,
        /// A later version of the program has used this store. Nothing was touched: start that version, or restore the
        /// backup that was made before it.
        NEWER,
        /// The database promises less than we promise, for example `fsync` is off.
        UNSAFE
    }

    private final Category category;
    private final String detail;

    StoreTrouble(Category category, String detail, @Nullable Throwable cause) {
        super(category + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.category = category;
        this.detail = detail;
    }

    StoreTrouble(Category category, String detail) {
        this(category, detail, null);
    }

    /// A row of `table` is not what was put there.
    public static StoreTrouble damaged(Table table) {
        return new StoreTrouble(Category.DAMAGED, table.sql());
    }

    /// The same of the table that is not in [Table].
    static StoreTrouble damaged(String table) {
        return new StoreTrouble(Category.DAMAGED, table);
    }

    /// For a store that is neither of the shipped ones: the simulator's breaks like a disk and says so as they do.
    public static StoreTrouble of(Category category) {
        return new StoreTrouble(category, "");
    }

    public Category category() {
        return category;
    }

    /// The words for a person.
    @Override
    public Message spoken() {
        return Message.of("store.trouble." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }

    /// Whether the node must stop: what it holds in memory and what lies on the disk may no longer agree.
    public boolean isFatal() {
        return switch (category) {
            case DISK, DAMAGED, STOPPED -> true;
            case FULL, UNREACHABLE, UNKNOWN, BUSY, TAKEN, ABSENT, PRESENT, WRONG_KEY, NEWER, UNSAFE -> false;
        };
    }
}
