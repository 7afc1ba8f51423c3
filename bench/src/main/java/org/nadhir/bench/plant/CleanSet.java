package org.nadhir.bench.plant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Trace;

/// Warnings that give nothing away. Half of them share the city, the day, the weapon or the nationality with the
/// source's report; the others share by chance a given name, the beginning of a telephone number, a month.
final class CleanSet {

    private final Carriers carriers;

    CleanSet(Carriers carriers) {
        this.carriers = carriers;
    }

    /// Whether a clean warning of that number shares something with the report.
    static boolean shares(int number) {
        return number % 2 == 0;
    }

    Bytes of(int number, Source source) {
        RandomGenerator random = new SplittableRandom(number * 0x2545F4914F6CDD1DL);
        Tongue tongue = source.tongue();
        String list = shares(number) ? "carrier-shared" : "carrier-chance";
        Map<String, String> given = shares(number) ? facts(source) : chance(source, random);
        List<String> sentences = new ArrayList<>();
        int how = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < how; i++) {
            sentences.add(Material.sentence(tongue, list, given, random));
        }
        return carriers.written(String.join("\n", sentences), tongue, random);
    }

    private static Map<String, String> facts(Source source) {
        return Map.of(
                "city", source.facts().city(),
                "day", source.facts().day(),
                "weapon", source.facts().weapon(),
                "nation", source.facts().nationality());
    }

    private static Map<String, String> chance(Source source, RandomGenerator random) {
        var person = (Shape.Named) source.first(Trace.Kind.PERSON).shape();
        var phone = (Shape.Dialled) source.first(Trace.Kind.PHONE).shape();
        var day = (Shape.Day) source.first(Trace.Kind.DATE).shape();
        Part family = Material.part(source.tongue(), "family", random);
        while (family.equals(person.last())) {
            family = Material.part(source.tongue(), "family", random);
        }
        LocalDate other = day.day().plusDays(40 + random.nextInt(3_000));
        return Map.of(
                "person", person.first().plain() + " " + family.plain(),
                "phone", "+" + phone.country() + " " + (10_000_000 + random.nextInt(80_000_000)),
                "date", other.toString());
    }
}
