package org.nadhir.node.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A backup was not written or not restored; nothing half-done is left where it was to lie.
public final class BackupTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    /// Why, and with it what the operator does.
    public enum Reason {
        /// There is no node in the folder.
        NO_NODE,
        /// Something lies where the result was to go: choose another place.
        PRESENT,
        /// A file changed while it was copied: run it again.
        CHANGED,
        /// The folder holds something that is no plain file with a plain name: move it away.
        STRANGE_FILE,
        /// The archive is not one of ours, or damaged: take another one.
        DAMAGED,
        /// The disk did not give or take the bytes.
        DISK
    }

    private final Reason reason;
    private final String what;

    BackupTrouble(Reason reason, String what, @Nullable Throwable cause) {
        super(reason + ": " + what, cause);
        this.reason = reason;
        this.what = what;
    }

    BackupTrouble(Reason reason, String what) {
        this(reason, what, null);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Message spoken() {
        String key = "backup.trouble." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of(key, what);
    }
}
