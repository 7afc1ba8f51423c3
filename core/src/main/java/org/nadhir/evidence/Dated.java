package org.nadhir.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Message;

/// When a release was made: by its sender's word, and by when another party's signed word shows that it existed.
/// Nothing in a bundle bounds the sender's word from below (docs/formats.md, "Evidence bundle", 13).
///
/// @param own by the sender's word alone
/// @param shown by the recipient's; none where the bundle has no such word
public record Dated(Instant own, List<Instant> shown) {

    /// Our own: an approval counts for a day, so a time that is off by less changes nobody's answer for it.
    public static final Duration NEAR = Duration.ofDays(1);

    public Dated {
        shown = List.copyOf(shown);
        if (shown.size() > 1) {
            throw new IllegalArgumentException("one time or none");
        }
    }

    static Dated of(Instant own, List<Instant> words) {
        return new Dated(own, words.stream().sorted().limit(1).toList());
    }

    /// True where nobody but the sender says when.
    public boolean isGap() {
        return shown.isEmpty() || Duration.between(own, shown.getFirst()).abs().compareTo(NEAR) > 0;
    }

    /// The times, and the gap where there is one.
    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.of("evidence.dated.own", own.toString()));
        shown.forEach(at -> messages.add(Message.of("evidence.dated.shown", at.toString())));
        if (isGap()) {
            messages.add(Message.of("evidence.dated.gap"));
        }
        return messages;
    }
}
