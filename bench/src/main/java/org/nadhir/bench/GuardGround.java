package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.nadhir.bench.plant.Ground;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Trace;

/// A register of invented sources, and warnings that say nothing of them: the words of a release as the product builds
/// it, in another order each time. Everything is drawn from one seed.
final class GuardGround {

    /// What a warning's finished bytes are to have at least.
    static final int WARNING_BYTES = 16 * 1024;

    static final int IDENTIFIERS = 10_000;
    private static final int SENTENCE_WORDS = 14;
    private static final int STRANGE_WORDS = 200;
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwyz";
    private static final String VOWELS = "aeiou";
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final List<Trace.Kind> KINDS = List.of(
            Trace.Kind.PERSON, Trace.Kind.PERSON, Trace.Kind.PERSON, Trace.Kind.ORGANISATION, Trace.Kind.PHONE,
            Trace.Kind.EMAIL, Trace.Kind.NUMBER, Trace.Kind.CODEWORD, Trace.Kind.PHRASE, Trace.Kind.PLACE,
            Trace.Kind.IDENTIFIER, Trace.Kind.DATE);

    private final Random random;
    private final List<String> english;
    private final List<String> arabic;

    GuardGround(long seed) {
        this.random = new Random(seed);
        Tearline.Texts texts = texts();
        this.english = words(texts, Language.ENGLISH);
        this.arabic = words(texts, Language.ARABIC);
    }

    private static Tearline.Texts texts() {
        Ground ground = PlantedRows.ground();
        DraftDecision decision = new TearlineBuilder((_, _) -> List.of())
                .build(ground.permit(), ground.author(), ground.wording(), SourceTraces.none(), new Random(1),
                        ground.now());
        if (decision instanceof Draft draft) {
            return draft.tearline().texts();
        }
        throw new IllegalStateException("the bench has no release");
    }

    private static List<String> words(Tearline.Texts texts, Language language) {
        return Stream.of(texts.headline(), texts.warning(), texts.advice(), texts.terms())
                .flatMap(text -> Stream.of(text.in(language).split("\\s+", -1)))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /// What a large register protects: so many traces, each a third of them with an alias in the other script.
    SourceTraces traces() {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < IDENTIFIERS; i++) {
            Trace.Kind kind = KINDS.get(i % KINDS.size());
            List<String> aliases = i % 3 == 0 && kind == Trace.Kind.PERSON ? List.of(names(true, 2)) : List.of();
            traces.add(new Trace("t" + i, kind, value(kind), aliases));
        }
        return new SourceTraces(traces, Crowd.unknown());
    }

    private String value(Trace.Kind kind) {
        boolean inArabic = random.nextBoolean();
        return switch (kind) {
            case PHONE -> "+000 " + digits(2) + ' ' + digits(3) + ' ' + digits(4);
            case EMAIL -> word(false) + '.' + word(false) + '@' + word(false) + ".example";
            case NUMBER -> letter() + letter() + digits(7);
            case PHRASE -> names(inArabic, 4);
            case ORGANISATION, CODEWORD -> names(inArabic, 2);
            case PLACE -> names(inArabic, 1);
            case IDENTIFIER -> uuid();
            case DATE -> day(1950 + random.nextInt(50));
            default -> names(inArabic, 2 + random.nextInt(2));
        };
    }

    /// Another warning each time, in the shape of a release: ids, moments, text in both languages.
    Bytes warning() {
        return warning(english, arabic);
    }

    /// The same of words that were drawn for it, of which no warning before had any.
    Bytes strangeWarning() {
        return warning(drawn(false), drawn(true));
    }

    private List<String> drawn(boolean inArabic) {
        return Stream.generate(() -> word(inArabic)).limit(STRANGE_WORDS).toList();
    }

    private Bytes warning(List<String> english, List<String> arabic) {
        List<Json> objects = new ArrayList<>();
        int length = 0;
        while (length < WARNING_BYTES) {
            Json object = Json.object()
                    .put("type", "note")
                    .put("id", "note--" + uuid())
                    .put("created", day(2031) + "T0" + digits(1) + ":00:00.000Z")
                    .put("content", sentence(english))
                    .put("content_ar", sentence(arabic))
                    .put("confidence", 10L * random.nextInt(10))
                    .build();
            objects.add(object);
            length += CanonicalWriter.write(object).length + 1;
        }
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "bundle")
                .put("id", "bundle--" + uuid())
                .putArray("objects", objects, one -> one)
                .build()));
    }

    private String sentence(List<String> words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < SENTENCE_WORDS; i++) {
            sentence.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return sentence.append('.').toString();
    }

    private String names(boolean inArabic, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = word(inArabic);
            names.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        }
        return String.join(" ", names);
    }

    private String word(boolean inArabic) {
        StringBuilder word = new StringBuilder();
        int pairs = 2 + random.nextInt(3);
        for (int i = 0; i < pairs; i++) {
            word.append(any(inArabic ? ARABIC : CONSONANTS)).append(any(inArabic ? ARABIC : VOWELS));
        }
        return word.append(any(inArabic ? ARABIC : CONSONANTS)).toString();
    }

    private char any(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(high, (random.nextLong() & ~(3L << 62)) | (1L << 63)).toString();
    }

    private String day(int year) {
        return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String letter() {
        return String.valueOf((char) ('A' + random.nextInt(26)));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
