package org.nadhir.bench.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// A run: every disguise on the lines of many sources, each variant searched for by the guard; and clean warnings.
public final class Planted {

    private static final int SAMPLES = 100;

    private final Register register;
    private final Carriers carriers;
    private final LeakGuard guard;
    private final Map<Tongue, List<Disguise>> applicable = new EnumMap<>(Tongue.class);

    /// How much to plant.
    ///
    /// @param sources of the register, from the first on, whose lines are planted; each has a report
    /// @param variants of each source
    /// @param clean warnings that give nothing away
    public record Size(long seed, int sources, int variants, int clean) {

        /// Only to see that it runs.
        public static final Size MOMENT = new Size(4, 50, 1, 10);
        /// What a unit test can bear.
        public static final Size SMALL = new Size(4, 1_000, 2, 200);
        /// TRUST.md, T8, tier C.
        public static final Size C = new Size(4, 10_000, 2, 1_000);
        /// Tier N.
        public static final Size N = new Size(4, 10_000, 100, 1_000);
    }

    /// What came of it.
    ///
    /// @param named those whose disguise is of a sort that the specification names
    /// @param families of disguises
    /// @param disguises by family and name
    /// @param cleanShared clean warnings that share something with the report
    /// @param cleanOther the others
    /// @param cleanBlocked numbers of the clean warnings that were blocked all the same
    public record Outcome(
            Size size,
            Count all,
            Count named,
            SortedMap<String, Count> families,
            SortedMap<String, Count> disguises,
            SortedMap<String, Count> kinds,
            SortedMap<String, Count> languages,
            List<Miss> misses,
            Count cleanShared,
            Count cleanOther,
            List<String> cleanBlocked) {

        public Outcome {
            misses = List.copyOf(misses);
            cleanBlocked = List.copyOf(cleanBlocked);
        }
    }

    private record Tried(Disguise disguise, Secret secret, Miss name, boolean blocked, boolean certain) {}

    Planted(Size size, LeakGuard guard, Ground ground) {
        this.register = new Register(size.seed(), Register.SOURCES);
        this.carriers = new Carriers(new Releases(ground));
        this.guard = guard;
        for (Tongue tongue : Tongue.ALL) {
            applicable.put(tongue, applicable(tongue));
        }
    }

    /// What fits some line of the first sources of that language.
    private List<Disguise> applicable(Tongue tongue) {
        List<Source> samples = IntStream.range(0, Math.min(SAMPLES, register.size()))
                .filter(number -> Register.tongue(number) == tongue)
                .mapToObj(register::source)
                .toList();
        RandomGenerator random = new SplittableRandom(SAMPLES);
        return Disguise.all().stream()
                .filter(one -> samples.stream().anyMatch(sample -> sample.secrets().stream()
                        .anyMatch(secret -> one.trick().hide(sample, secret, random).isPresent())))
                .toList();
    }

    /// Plants and searches, on all cores. The same size gives the same bytes.
    public static Outcome run(Size size, LeakGuard guard, Ground ground) {
        return run(size, guard, ground, Duration.ofDays(365));
    }

    /// As above, and begins no new source after so long: the count of all says how far it came.
    public static Outcome run(Size size, LeakGuard guard, Ground ground, Duration longest) {
        long began = System.nanoTime();
        var planted = new Planted(size, guard, ground);
        List<Tried> tried = IntStream.range(0, size.sources())
                .parallel()
                .filter(_ -> System.nanoTime() - began < longest.toNanos())
                .mapToObj(number -> planted.tried(number, size.variants()))
                .flatMap(List::stream)
                .toList();
        return planted.outcome(size, tried);
    }

    private List<Tried> tried(int number, int variants) {
        Source source = register.source(number);
        LeakGuard.Search search = guard.prepare(traces(source));
        List<Tried> tried = new ArrayList<>();
        for (int variant = 0; variant < variants; variant++) {
            tried.add(tried(source, variant, variants, search));
        }
        return tried;
    }

    private SourceTraces traces(Source source) {
        return new SourceTraces(source.secrets().stream().map(Secret::trace).toList(), register);
    }

    private Tried tried(Source source, int variant, int variants, LeakGuard.Search search) {
        Variant planted = variant(source, variant, variants);
        List<Leak> leaks = search.search(planted.bytes()).stream()
                .filter(leak -> leak.kind() != Leak.Kind.HIDDEN || planted.hides())
                .toList();
        var name = new Miss(
                planted.disguise().name(), planted.secret().kind(), source.tongue().word(), source.number(), variant);
        return new Tried(planted.disguise(), planted.secret(), name, Leak.blocks(leaks),
                leaks.stream().anyMatch(leak -> leak.weight() == Leak.Weight.CERTAIN));
    }

    /// A warning with one hidden line.
    record Variant(Disguise disguise, Secret secret, String hidden, Bytes bytes) {

        /// Whether a finding of unseen characters is owed to what was planted, and not to a joiner that Persian needs.
        boolean hides() {
            return disguise.family().equals(Unseen.FAMILY) || hidden.codePoints().anyMatch(Unseen::isUnseen);
        }
    }

    /// The next disguise in turn that fits a line of this source.
    Variant variant(Source source, int variant, int variants) {
        RandomGenerator random = new SplittableRandom(source.number() * 1_000_003L + variant);
        List<Disguise> disguises = applicable.getOrDefault(source.tongue(), List.of());
        int start = source.number() / Tongue.ALL.size() * variants + variant;
        for (int i = 0; i < disguises.size(); i++) {
            Disguise disguise = disguises.get((start + i) % disguises.size());
            int from = random.nextInt(source.secrets().size());
            for (int k = 0; k < source.secrets().size(); k++) {
                Secret secret = source.secrets().get((from + k) % source.secrets().size());
                Optional<String> hidden = disguise.trick().hide(source, secret, random);
                if (hidden.isPresent()) {
                    Tongue tongue = random.nextBoolean() ? source.tongue() : Chars.any(Tongue.ALL, random);
                    Bytes bytes = carriers.carrying(disguise.place(), hidden.get(), tongue, random);
                    return new Variant(disguise, secret, hidden.get(), bytes);
                }
            }
        }
        throw new IllegalStateException("no disguise fits this source");
    }

    private Outcome outcome(Size size, List<Tried> tried) {
        SortedMap<String, Count> families = new TreeMap<>();
        SortedMap<String, Count> disguises = new TreeMap<>();
        SortedMap<String, Count> kinds = new TreeMap<>();
        SortedMap<String, Count> languages = new TreeMap<>();
        List<Miss> misses = new ArrayList<>();
        Count all = Count.NONE;
        Count named = Count.NONE;
        for (Tried one : tried) {
            Count count = new Count(1, one.blocked() ? 1 : 0, one.certain() ? 1 : 0);
            all = all.plus(count);
            named = one.disguise().isNamed() ? named.plus(count) : named;
            families.merge(one.disguise().family(), count, Count::plus);
            disguises.merge(one.disguise().family() + ": " + one.disguise().name(), count, Count::plus);
            kinds.merge(one.secret().kind().word(), count, Count::plus);
            languages.merge(one.secret().tongue().word(), count, Count::plus);
            if (!one.blocked()) {
                misses.add(one.name());
            }
        }
        Count shared = Count.NONE;
        Count other = Count.NONE;
        List<String> cleanBlocked = new ArrayList<>();
        List<List<Leak>> found = clean(size);
        for (int i = 0; i < found.size(); i++) {
            boolean blocked = Leak.blocks(found.get(i));
            Count count = new Count(1, blocked ? 1 : 0, 0);
            shared = CleanSet.shares(i) ? shared.plus(count) : shared;
            other = CleanSet.shares(i) ? other : other.plus(count);
            if (blocked) {
                cleanBlocked.add(i + ": " + found.get(i).stream()
                        .filter(Leak::blocks)
                        .map(leak -> leak.kind() + " " + leak.layer() + " " + leak.trace())
                        .findFirst()
                        .orElse(""));
            }
        }
        return new Outcome(size, all, named, families, disguises, kinds, languages, misses, shared, other,
                cleanBlocked);
    }

    /// What is found in each clean warning; source after source, evenly through the register.
    private List<List<Leak>> clean(Size size) {
        var set = new CleanSet(carriers);
        int step = Math.max(1, size.sources() / size.clean());
        return IntStream.range(0, size.clean())
                .parallel()
                .mapToObj(i -> {
                    Source source = register.source((i * step + i % Tongue.ALL.size()) % size.sources());
                    return guard.prepare(traces(source)).search(set.of(i, source));
                })
                .toList();
    }
}
