package org.nadhir.duty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nadhir.agreement.Role;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;

/// Reads a profile that a person wrote: any layout of JSON, no unknown or missing member, so that a slip of the pen
/// never widens or narrows a duty unseen. Format 2 (docs/formats.md, Duty profile).
public final class ProfileReader {

    public static final int BYTES_MAX = 64 * 1024;
    private static final int FORMAT = 2;
    private static final int LINES_MAX = 32;
    private static final int PERSONS_MAX = 5;
    private static final long MINUTES_MAX = 60L * 24 * 365;
    private static final int HOURS_MAX = 24 * 365;
    private static final int PERCENT_MAX = 1_000;

    private ProfileReader() {}

    public static Decoded<Profile> read(byte[] bytes) {
        return switch (JsonReader.read(bytes, BYTES_MAX)) {
            case JsonReader.Result.Refused(var flaw, int offset) -> new Decoded.Bad<>(flaw, "byte " + offset);
            case JsonReader.Result.Read(var value) -> Decoded.of(value, ProfileReader::decode);
        };
    }

    /// Reads a profile that stands within another document, by the same rules.
    public static Profile decode(Fields fields) throws Malformed {
        fields.integer("format", FORMAT, FORMAT);
        List<Profile.Citation> sources = new ArrayList<>();
        Duration clock = clock(fields, sources);
        return new Profile(
                fields.string("profile", 64),
                (int) fields.integer("version", 1, 1_000_000),
                fields.object("name", ProfileReader::text),
                threshold(fields, sources),
                harms(fields, sources),
                fields.objects("grounds", LINES_MAX, ProfileReader::ground),
                decides(fields, sources),
                fields.objects("channels", LINES_MAX, ProfileReader::channel),
                clock,
                fields.objects("escalation", LINES_MAX, step -> step(step, clock)),
                fields.objects("record", LINES_MAX, ProfileReader::entry),
                bulk(fields, sources),
                designated(fields, sources),
                sources);
    }

    private static Duration clock(Fields fields, List<Profile.Citation> sources) throws Malformed {
        Fields clock = fields.object("clock");
        cite(clock, Profile.Part.CLOCK, sources);
        return Duration.ofMinutes(clock.integer("minutes", 1, MINUTES_MAX));
    }

    private static List<Question> threshold(Fields fields, List<Profile.Citation> sources) throws Malformed {
        Fields threshold = fields.object("threshold");
        cite(threshold, Profile.Part.THRESHOLD, sources);
        int most = Question.values().length;
        return threshold.values("questions", most, word -> ofWord(Question.values(), Question::word, word));
    }

    private static Set<Harm> harms(Fields fields, List<Profile.Citation> sources) throws Malformed {
        Fields harms = fields.object("harms");
        cite(harms, Profile.Part.HARMS, sources);
        EnumSet<Harm> classes = EnumSet.noneOf(Harm.class);
        classes.addAll(
                harms.values("classes", Harm.values().length, word -> ofWord(Harm.values(), Harm::word, word)));
        return classes;
    }

    private static Profile.Decides decides(Fields fields, List<Profile.Citation> sources) throws Malformed {
        Fields decides = fields.object("decides");
        cite(decides, Profile.Part.DECIDES, sources);
        return new Profile.Decides(
                decides.values("roles", Role.values().length, word -> ofWord(Role.values(), Role::word, word)),
                decides.object("says", ProfileReader::text));
    }

    private static boolean bulk(Fields fields, List<Profile.Citation> sources) throws Malformed {
        Fields bulk = fields.object("bulk");
        cite(bulk, Profile.Part.BULK, sources);
        return bulk.bool("holds");
    }

    private static Profile.Designated designated(Fields fields, List<Profile.Citation> sources) throws Malformed {
        Fields designated = fields.object("designated");
        cite(designated, Profile.Part.DESIGNATED, sources);
        return designated.choice(
                "reached", List.of(Profile.Designated.values()), Profile.Designated::word);
    }

    private static Profile.Ground ground(Fields fields) throws Malformed {
        boolean judgesVictim = fields.bool("judges_victim");
        boolean off = fields.bool("off");
        if (judgesVictim && !off) {
            // Only the party that uses the profile switches it on, in its own configuration.
            throw fields.bad("off");
        }
        return new Profile.Ground(
                fields.string("ground", 64),
                fields.object("says", ProfileReader::text),
                judgesVictim,
                off,
                fields.bool("wording_first"),
                (int) fields.integer("persons", 2, PERSONS_MAX),
                (int) fields.integer("review_hours_max", 1, HOURS_MAX),
                citation(fields, "ground"));
    }

    private static Profile.Channel channel(Fields fields) throws Malformed {
        return new Profile.Channel(
                fields.string("channel", 64),
                fields.object("says", ProfileReader::text),
                citation(fields, "channel"));
    }

    private static Profile.Entry entry(Fields fields) throws Malformed {
        return new Profile.Entry(
                fields.string("entry", 64), fields.object("says", ProfileReader::text), citation(fields, "record"));
    }

    /// A step comes after a share of the clock or after minutes, one of the two.
    private static Profile.Step step(Fields fields, Duration clock) throws Malformed {
        Duration after = fields.has("after_percent")
                ? clock.multipliedBy(fields.integer("after_percent", 1, PERCENT_MAX)).dividedBy(100)
                : Duration.ofMinutes(fields.integer("after_minutes", 1, MINUTES_MAX));
        return new Profile.Step(
                after,
                fields.choice("role", List.of(Role.values()), Role::word),
                fields.string("channel", 64),
                citation(fields, "escalation"));
    }

    private static void cite(Fields fields, Profile.Part part, List<Profile.Citation> sources) throws Malformed {
        sources.add(citation(fields, part.word()));
    }

    private static Profile.Citation citation(Fields fields, String part) throws Malformed {
        Fields source = fields.object("source");
        return new Profile.Citation(part, named(source), source.bool("verified"));
    }

    /// A source has a name; a blank one cites nothing.
    private static String named(Fields source) throws Malformed {
        String name = source.string("says", 400);
        if (name.isBlank()) {
            throw source.bad("says");
        }
        return name;
    }

    private static Text text(Fields fields) throws Malformed {
        Text text = new Text(fields.string("ar", 1_000), fields.string("en", 1_000));
        if (text.ar().isBlank() || text.en().isBlank()) {
            throw fields.bad(text.ar().isBlank() ? "ar" : "en");
        }
        return text;
    }

    private static <T> T ofWord(T[] all, Function<T, String> word, String wanted) {
        return List.of(all).stream()
                .filter(one -> word.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word"));
    }
}
