package org.nadhir.node.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.words.Spoken;

/// A profile of the organisation's own cannot be used. The node does not start; the sentence names file and member.
public final class ProfileTrouble extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Category {
        /// The disk does not give it.
        UNREADABLE,
        /// It is no profile of format 2.
        MALFORMED,
        /// Its id is that of another profile.
        TAKEN,
        /// The settings switch on a ground that no profile has.
        NO_SUCH_GROUND
    }

    private final Category category;
    private final String file;
    private final String member;

    ProfileTrouble(Category category, String file, String member, @Nullable Throwable cause) {
        super(category.name(), cause);
        this.category = category;
        this.file = file;
        this.member = member;
    }

    ProfileTrouble(Category category, String file, String member) {
        this(category, file, member, null);
    }

    @Override
    public Message spoken() {
        return Message.of("profile." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'), file, member);
    }
}
