package org.nadhir.bench.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.policy.Permit;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Wording;

/// Real tearlines, worded by the product under a real permit; nothing is searched here.
final class Releases {

    private final TearlineBuilder builder = new TearlineBuilder((finished, traces) -> List.of());
    private final Ground ground;

    Releases(Ground ground) {
        this.ground = ground;
    }

    /// The bytes of a warning with that note, or nothing where the product takes no such note: hidden characters, too
    /// long.
    Optional<Bytes> with(String note, RandomGenerator random) {
        try {
            return Optional.of(bytes(noted(ground.wording(), note), SourceTraces.none(), random, ground.now()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The same note in both languages: a note stands in both or in neither.
    static Wording noted(Wording wording, String note) {
        return new Wording(
                wording.threat(),
                wording.site(),
                wording.window(),
                wording.method(),
                wording.likelihood(),
                wording.confidence(),
                wording.advice(),
                wording.call(),
                wording.precedence(),
                new Text(note, note));
    }

    Bytes bytes(Wording wording, SourceTraces traces, RandomGenerator random, Instant now) {
        return bytes(ground.permit(), ground.author(), wording, traces, random, now);
    }

    Bytes bytes(
            Permit permit, PersonId author, Wording wording, SourceTraces traces, RandomGenerator random, Instant now) {
        DraftDecision decision = builder.build(permit, author, wording, traces, random, now);
        if (decision instanceof Draft draft) {
            return draft.bytes();
        }
        throw new IllegalStateException("a tearline of the bench was not built");
    }
}
