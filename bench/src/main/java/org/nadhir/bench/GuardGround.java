package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// A register of invented sources, and invented warnings that say nothing of them. Everything is drawn from one seed;
/// names are made of syllables, so that they are near each other and near words of the warnings as names are.
final class GuardGround {

    /// What a warning's finished bytes are to have at least.
    static final int WARNING_BYTES = 16 * 1024;

    static final int IDENTIFIERS = 10_000;
    private static final int VOCABULARY = 4_000;
    private static final int SENTENCE_WORDS = 14;
    private static final List<String> LATIN = List.of(
            "ba", "dir", "sal", "mo", "ka", "rim", "han", "ja", "lo", "fer", "tan", "we", "shi", "nu", "qa", "zei", "gor",
            "pel", "ur", "mi");
    private static final List<String> ARABIC = List.of(
            "با", "در", "سل", "مو", "كا", "ريم", "حن", "جا", "لو", "فر", "تن", "وي", "شي", "نو", "قا", "زي", "غر", "بل",
            "عر", "مي");
    private static final List<Trace.Kind> KINDS = List.of(
            Trace.Kind.PERSON, Trace.Kind.PERSON, Trace.Kind.PERSON, Trace.Kind.ORGANISATION, Trace.Kind.PHONE,
            Trace.Kind.EMAIL, Trace.Kind.NUMBER, Trace.Kind.CODEWORD, Trace.Kind.PHRASE, Trace.Kind.PLACE,
            Trace.Kind.IDENTIFIER, Trace.Kind.DATE);

    private final Random random;
    private final List<String> english = new ArrayList<>();
    private final List<String> arabic = new ArrayList<>();

    GuardGround(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            english.add(word(LATIN));
            arabic.add(word(ARABIC));
        }
    }

    /// What a large register protects: so many traces, each a third of them with an alias in the other script.
    SourceTraces traces() {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < IDENTIFIERS; i++) {
            Trace.Kind kind = KINDS.get(i % KINDS.size());
            List<String> aliases = i % 3 == 0 && kind == Trace.Kind.PERSON ? List.of(names(ARABIC, 2)) : List.of();
            traces.add(new Trace("t" + i, kind, value(kind), aliases));
        }
        return new SourceTraces(traces, Crowd.unknown());
    }

    private String value(Trace.Kind kind) {
        List<String> script = random.nextBoolean() ? LATIN : ARABIC;
        return switch (kind) {
            case PHONE -> "+000 " + digits(2) + ' ' + digits(3) + ' ' + digits(4);
            case EMAIL -> word(LATIN) + '.' + word(LATIN) + '@' + word(LATIN) + ".example";
            case NUMBER -> letter() + letter() + digits(7);
            case PHRASE -> names(script, 4);
            case ORGANISATION, CODEWORD -> names(script, 2);
            case PLACE -> names(script, 1);
            case IDENTIFIER -> uuid();
            case DATE -> day();
            default -> names(script, 2 + random.nextInt(2));
        };
    }

    /// Another warning each time, in the shape of a release: ids, moments, text in both languages.
    Bytes warning() {
        List<Json> objects = new ArrayList<>();
        int length = 0;
        while (length < WARNING_BYTES) {
            Json object = Json.object()
                    .put("type", "note")
                    .put("id", "note--" + uuid())
                    .put("created", day() + "T0" + digits(1) + ":00:00.000Z")
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

    private String names(List<String> script, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = word(script);
            names.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        }
        return String.join(" ", names);
    }

    private String word(List<String> syllables) {
        StringBuilder word = new StringBuilder();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            word.append(syllables.get(random.nextInt(syllables.size())));
        }
        return word.toString();
    }

    private String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(high, (random.nextLong() & ~(3L << 62)) | (1L << 63)).toString();
    }

    private String day() {
        return "2031-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
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
