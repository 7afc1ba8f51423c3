package org.nadhir.node.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nadhir.client.View;
import org.nadhir.model.Language;
import org.nadhir.model.Message;

/// Says what reports say together: claims with how many report them and how many know them, dates in conflict,
/// contradictions.
final class PictureLines {

    /// The name of whoever no text names, in both languages of an answer.
    static final String UNKNOWN = "unknown";

    /// Of these the readings are no values: the words themselves are shown.
    private static final Set<String> IN_WORDS = Set.of("location", "speaker", "credit");
    private static final int READINGS_MAX = 3;
    private static final int WORDS_MAX = 80;

    private final CommandLineRoot root;

    PictureLines(CommandLineRoot root) {
        this.root = root;
    }

    void show(View picture) {
        root.say(
                "picture.head",
                String.valueOf(picture.number("reports")),
                String.valueOf(picture.items("claims").size()),
                String.valueOf(picture.items("conflicts").size()),
                String.valueOf(picture.items("contradictions").size()));
        picture.items("conflicts").forEach(this::conflict);
        picture.items("claims").stream()
                .filter(claim -> claim.number("reports") > 1)
                .forEach(this::claim);
        long single = picture.items("claims").stream()
                .filter(claim -> claim.number("reports") <= 1)
                .count();
        root.say("picture.single", String.valueOf(single));
        picture.items("contradictions").forEach(this::contradiction);
    }

    private void conflict(View conflict) {
        String proposed = conflict.text("proposed");
        String candidates = String.join(" / ", conflict.texts("candidates"));
        if (proposed.isEmpty()) {
            root.say("picture.conflict-open", conflict.text("report"), conflict.text("words"), candidates);
        } else {
            root.say("picture.conflict", conflict.text("report"), conflict.text("words"), candidates, proposed);
        }
    }

    private void claim(View claim) {
        Language language = root.language();
        root.say(
                claim.flag("mayNotBeIndependent") ? "picture.claim-flagged" : "picture.claim",
                claim.in("text", language),
                String.valueOf(claim.number("reports")),
                String.valueOf(claim.number("origins")),
                String.join(" / ", origins(claim)));
        claim.items("why").forEach(why -> root.say(why.message()));
    }

    private List<String> origins(View claim) {
        return claim.items("from").stream().map(this::origin).toList();
    }

    private String origin(View origin) {
        if (origin.text("kind").equals("unstated")) {
            return root.worded(Message.of("word.unstated"));
        }
        boolean unknown = origin.in("name", Language.ENGLISH).equals(UNKNOWN);
        String name = origin.in("name", root.language());
        if (origin.text("kind").equals("anonymous")) {
            return anonymous(root, origin.text("role"), unknown ? "" : name, origin.flag("former"));
        }
        return unknown ? root.worded(Message.of("word.outlet-unknown")) : name;
    }

    /// Somebody whose name is kept back.
    ///
    /// @param of the country or body that is said of them, or empty
    static String anonymous(CommandLineRoot root, String role, String of, boolean former) {
        String word = "word.speaker-" + role;
        String who = root.worded(former ? Message.of("read.former", word) : Message.of(word));
        return of.isEmpty() ? who : root.worded(Message.of("read.of", who, of));
    }

    private void contradiction(View contradiction) {
        String kind = contradiction.text("kind").toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> readings = IN_WORDS.contains(kind)
                ? contradiction.items("places").stream()
                        .map(place -> "“" + shortened(place.text("words").replaceAll("\\s+", " "), WORDS_MAX) + "”")
                        .distinct()
                        .limit(READINGS_MAX)
                        .toList()
                : contradiction.texts("candidates");
        root.say(
                "picture.contradiction",
                "word.grade-" + contradiction.text("grade").toLowerCase(Locale.ROOT),
                "word.contradiction-" + kind,
                String.join(" / ", readings),
                String.join(", ", contradiction.items("places").stream()
                        .map(place -> place.text("report"))
                        .distinct()
                        .toList()));
    }

    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first characters of it, and an ellipsis where it goes on.
    static String shortened(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most)).strip() + "…";
    }
}
