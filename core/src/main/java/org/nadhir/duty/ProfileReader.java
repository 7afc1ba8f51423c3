package org.nadhir.duty;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;

/// Reads a profile that a person wrote: any layout of JSON, no unknown or missing member, so that a slip of the pen
/// never widens or narrows a duty unseen.
public final class ProfileReader {

    public static final int BYTES_MAX = 64 * 1024;
    private static final int GROUNDS_MAX = 32;
    private static final int SOURCES_MAX = 64;
    private static final long CLOCK_MINUTES_MAX = 60L * 24 * 365;

    private ProfileReader() {}

    public static Decoded<Profile> read(byte[] bytes) {
        return switch (JsonReader.read(bytes, BYTES_MAX)) {
            case JsonReader.Result.Refused(var flaw, int offset) -> new Decoded.Bad<>(flaw, "byte " + offset);
            case JsonReader.Result.Read(var value) -> Decoded.of(value, ProfileReader::decode);
        };
    }

    private static Profile decode(Fields fields) throws Malformed {
        return new Profile(
                fields.string("profile", 64),
                (int) fields.integer("version", 1, 1_000_000),
                fields.object("name", ProfileReader::text),
                fields.values("threshold", Question.values().length, ProfileReader::question),
                harms(fields),
                fields.objects("grounds", GROUNDS_MAX, ProfileReader::ground),
                Duration.ofMinutes(fields.integer("clock_minutes", 1, CLOCK_MINUTES_MAX)),
                fields.object("decides", ProfileReader::text),
                fields.objects("sources", SOURCES_MAX, ProfileReader::citation));
    }

    private static Set<Harm> harms(Fields fields) throws Malformed {
        EnumSet<Harm> harms = EnumSet.noneOf(Harm.class);
        harms.addAll(fields.values("harms", Harm.values().length, ProfileReader::harm));
        return harms;
    }

    private static Profile.Ground ground(Fields fields) throws Malformed {
        return new Profile.Ground(
                fields.string("ground", 64),
                fields.object("says", ProfileReader::text),
                fields.bool("off"),
                fields.bool("wording_first"),
                fields.object("source", ProfileReader::citation));
    }

    private static Profile.Citation citation(Fields fields) throws Malformed {
        return new Profile.Citation(
                fields.string("part", 64), fields.string("source", 400), fields.bool("verified"));
    }

    private static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar", 1_000), fields.string("en", 1_000));
    }

    private static Question question(String word) {
        return List.of(Question.values()).stream()
                .filter(question -> question.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown question"));
    }

    private static Harm harm(String word) {
        return List.of(Harm.values()).stream()
                .filter(harm -> harm.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown harm"));
    }
}
