package org.nadhir.bench.plant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

/// All invented sources of one seed, and the crowd that each can hide in.
final class Register implements Crowd {

    /// TRUST.md, T8: so many reports.
    static final int SOURCES = 10_000;

    private static final List<String> COUNTRIES = List.of("999", "997", "991", "978", "210");
    private static final List<String> HOUSES = List.of(
            "postbox.example", "mail-house.example", "courrier.example", "barid.example", "letters.test");

    private final long seed;
    private final List<Quasi> quasi;
    private final Map<String, BitSet> sharing = new LinkedHashMap<>();

    /// What may be shared.
    private record Quasi(Shape.Named place, LocalDate day, String city, String nation, String trade) {}

    Register(long seed, int sources) {
        this.seed = seed;
        this.quasi = IntStream.range(0, sources).mapToObj(this::quasi).toList();
        for (int i = 0; i < sources; i++) {
            for (Secret secret : quasi(i, quasi.get(i))) {
                sharing.computeIfAbsent(key(secret.trace()), unused -> new BitSet()).set(i);
            }
        }
    }

    int size() {
        return quasi.size();
    }

    @Override
    public int sharing(List<Trace> all) {
        BitSet both = new BitSet();
        both.set(0, quasi.size());
        for (Trace one : all) {
            both.and(sharing.getOrDefault(key(one), new BitSet()));
        }
        return both.cardinality();
    }

    private static String key(Trace trace) {
        return trace.kind().word() + " " + trace.value();
    }

    private RandomGenerator random(int number, int use) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 31L + use);
    }

    static Tongue tongue(int number) {
        return Tongue.ALL.get(number % Tongue.ALL.size());
    }

    private Quasi quasi(int number) {
        RandomGenerator random = random(number, 1);
        Tongue tongue = tongue(number);
        return new Quasi(
                new Shape.Named(List.of(Material.part(tongue, "hamlet", random), Material.token(tongue, random))),
                LocalDate.of(1952, 1, 1).plusDays(random.nextInt(19_000)),
                Material.word(tongue, "city", random),
                Material.word(tongue, "nation", random),
                Material.word(tongue, "trade", random));
    }

    private static List<Secret> quasi(int number, Quasi drawn) {
        Tongue tongue = tongue(number);
        var letters = new Shape.Letters();
        return List.of(
                named(number, Trace.Kind.PLACE, tongue, drawn.place(), List.of()),
                secret(number, Trace.Kind.DATE, tongue, drawn.day().toString(), new Shape.Day(drawn.day())),
                secret(number, Trace.Kind.TRAIT, tongue, drawn.city(), letters),
                new Secret(id(number, "nation"), Trace.Kind.TRAIT, tongue, drawn.nation(), List.of(), letters),
                new Secret(id(number, "trade"), Trace.Kind.TRAIT, tongue, drawn.trade(), List.of(), letters));
    }

    /// The source of that number, whole.
    Source source(int number) {
        RandomGenerator random = random(number, 2);
        Tongue tongue = tongue(number);
        Quasi drawn = quasi.get(number);
        List<Secret> secrets = new ArrayList<>(quasi(number, drawn).stream()
                .map(secret -> secret.sharedBy(sharing(List.of(secret.trace()))))
                .toList());
        int sharers = sharing(secrets.stream()
                .filter(secret -> secret.kind() == Trace.Kind.TRAIT)
                .map(Secret::trace)
                .toList());
        Shape.Named person = person(tongue, random);
        secrets.add(named(number, Trace.Kind.PERSON, tongue, person,
                random.nextBoolean() ? List.of(person.english().equals(written(person)) ? "Uncle " + person.first()
                        .english() + "son" : person.english()) : List.of()));
        secrets.add(named(number, Trace.Kind.ORGANISATION, tongue, body(tongue, random), List.of()));
        secrets.add(phone(number, tongue, random));
        secrets.add(secret(number, Trace.Kind.EMAIL, tongue, mail(person, random), new Shape.Letters()));
        secrets.add(secret(number, Trace.Kind.NUMBER, tongue, badge(random), new Shape.Letters()));
        secrets.add(secret(number, Trace.Kind.CODEWORD, tongue, codeword(tongue, random), new Shape.Letters()));
        secrets.add(secret(number, Trace.Kind.PHRASE, tongue,
                Material.sentence(tongue, "phrase", Map.of(), random), new Shape.Letters()));
        Source.Facts facts = new Source.Facts(
                drawn.city(), day(tongue, random), Material.word(tongue, "weapon", random), drawn.nation());
        String oddity = Material.sentence(tongue, "oddity", Map.of(), random);
        String report = report(tongue, facts, oddity, random);
        secrets.add(secret(number, Trace.Kind.TEXT, tongue, report, new Shape.Letters()));
        return new Source(number, tongue, secrets, report, oddity, sharers, facts);
    }

    /// 80 to 300 words: what happened, who and when, in sentences drawn anew for each source.
    private static String report(Tongue tongue, Source.Facts facts, String oddity, RandomGenerator random) {
        Map<String, String> given = Map.of("city", facts.city(), "day", facts.day(), "weapon", facts.weapon(),
                "nation", facts.nationality(), "odd", oddity);
        int words = 80 + random.nextInt(200);
        List<String> sentences = new ArrayList<>();
        for (List<String> fact : Material.lines(tongue, "fact")) {
            sentences.add(Material.filled(tongue, fact.getFirst(), given, random));
        }
        sentences.add(Material.sentence(tongue, "odd", given, random));
        List<List<String>> lines = new ArrayList<>(Material.lines(tongue, "sentence"));
        Collections.shuffle(lines, Random.from(random));
        for (int i = 0; String.join(" ", sentences).split(" ").length < words; i++) {
            String line = lines.get(i % lines.size()).getFirst();
            sentences.add(random.nextInt(sentences.size()), Material.filled(tongue, line, Map.of(), random));
        }
        return String.join(" ", sentences);
    }

    private static Shape.Named person(Tongue tongue, RandomGenerator random) {
        Part given = Material.part(tongue, "given", random);
        Part family = Material.part(tongue, "family", random);
        if (tongue != Tongue.AR) {
            return new Shape.Named(List.of(given, family));
        }
        Part father = Material.part(tongue, "given", random);
        return new Shape.Named(father.equals(given) ? List.of(given, family) : List.of(given, father, family));
    }

    private static Shape.Named body(Tongue tongue, RandomGenerator random) {
        Part body = Material.part(tongue, "body", random);
        Part proper = Material.part(tongue, "proper", random);
        Part made = Material.token(tongue, random);
        return new Shape.Named(tongue == Tongue.EN ? List.of(proper, made, body) : List.of(body, proper, made));
    }

    private static Secret phone(int number, Tongue tongue, RandomGenerator random) {
        var dialled = new Shape.Dialled(
                Chars.any(COUNTRIES, random), String.valueOf(710_000_000L + random.nextLong(280_000_000L)));
        String national = dialled.national();
        String value = "+" + dialled.country() + " " + national.substring(0, 2) + " " + national.substring(2, 5) + " "
                + national.substring(5);
        return secret(number, Trace.Kind.PHONE, tongue, value, dialled);
    }

    private static String mail(Shape.Named person, RandomGenerator random) {
        String first = latin(person.first());
        String last = latin(person.last());
        String name = switch (random.nextInt(3)) {
            case 0 -> first + "." + last + (60 + random.nextInt(40));
            case 1 -> first.charAt(0) + last + random.nextInt(1_000);
            default -> Material.word(Tongue.EN, "code2", random).toLowerCase(Locale.ROOT) + "_" + last;
        };
        return name + "@" + Chars.any(HOUSES, random);
    }

    private static String latin(Part part) {
        return Plainly.unaccented(part.english()).toLowerCase(Locale.ROOT).replaceAll("al-|[^a-z]", "");
    }

    private static String badge(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> "N" + (10_000_000 + random.nextInt(89_000_000));
            case 1 -> (1_000 + random.nextInt(8_999)) + "-" + (10_000 + random.nextInt(89_999));
            default -> "LB " + (1_000_000 + random.nextInt(8_999_999));
        };
    }

    private static String codeword(Tongue tongue, RandomGenerator random) {
        String first = Material.word(tongue, "code1", random);
        String second = Material.word(tongue, "code2", random);
        return first + (tongue == Tongue.EN ? "" : " ") + second;
    }

    /// A day of the threat, as it is written there.
    private static String day(Tongue tongue, RandomGenerator random) {
        int day = 1 + random.nextInt(28);
        int month = random.nextInt(12);
        List<String> months = switch (tongue) {
            case AR -> Calendars.LEVANT;
            case EN -> Calendars.EN;
            case FA -> Calendars.FA;
            case UR -> Calendars.UR;
            case FR -> Calendars.FR;
        };
        return day + " " + months.get(month) + " 2026";
    }

    private static String written(Shape.Named named) {
        return String.join(" ", named.parts().stream().map(Part::plain).toList());
    }

    private static Secret named(int number, Trace.Kind kind, Tongue tongue, Shape.Named named, List<String> aliases) {
        return new Secret(id(number, kind.word()), kind, tongue, written(named), aliases, named);
    }

    private static Secret secret(int number, Trace.Kind kind, Tongue tongue, String value, Shape shape) {
        return new Secret(id(number, kind.word()), kind, tongue, value, List.of(), shape);
    }

    private static String id(int number, String what) {
        return "plant-" + number + "-" + what;
    }
}
