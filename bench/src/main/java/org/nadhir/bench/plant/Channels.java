package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nadhir.exchange.Padme;
import org.nadhir.exchange.Recall;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marks;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;
import org.nadhir.policy.Permit;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Wording;

/// The structural channels, one by one: something of the source is planted where a report, an assessment or a request
/// holds it, and the tearline built with the same random numbers must not change by a byte nor hold it.
public final class Channels {

    private static final String BUILD = "org.nadhir.policy.Policy#rule, org.nadhir.tearline.TearlineBuilder#build";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("T\\d\\d:(\\d\\d):(\\d\\d)(\\.\\d+)?Z");

    private final Ground ground;
    private final Releases releases;
    private final Laden laden;
    private final Register register;
    private final LeakGuard guard;
    private final int tries;
    private final Bytes base;

    private Channels(int tries, LeakGuard guard, Ground ground) {
        this.ground = ground;
        this.releases = new Releases(ground);
        this.laden = new Laden(ground);
        this.register = new Register(14, Math.max(tries, 50));
        this.guard = guard;
        this.tries = tries;
        this.base = releases.bytes(ground.wording(), SourceTraces.none(), draws(), ground.now());
    }

    /// Tries each channel that a public entry of the product reaches so many times.
    public static List<Channel> run(int tries, LeakGuard guard, Ground ground) {
        var channels = new Channels(tries, guard, ground);
        return List.of(
                channels.tried("L1", "author of the draft, asker, assessor", BUILD, channels::authors),
                channels.tried("L2", "case and report ids that tell a time or a name; ids of two releases", BUILD,
                        channels::ids),
                channels.tried("L3", "evidence, its report and spans; every reference of the bundle", BUILD,
                        channels::references),
                channels.tried("L4", "receipt of the report, moment of the draft within its quarter of an hour", BUILD,
                        channels::times),
                channels.tried("L5", "how many drafts were built before", BUILD, channels::sequence),
                channels.tried("L6", "grades of the source; coordinates finer than a tenth of a degree", BUILD,
                        channels::numbers),
                channels.tried("L7", "language and words of the report, in traces and in the analyst's answers", BUILD,
                        channels::languages),
                channels.tried("L8", "a marking named after the source", BUILD, channels::markings),
                channels.tried("L9", "order and form of what is known of the source; form of the bytes", BUILD,
                        channels::forms),
                channels.sizes(),
                notReached("L11", "moment of a receipt", "receipts leave by the clock of a running node's outbox",
                        "org.nadhir.bench.swap measures the times of sending"),
                channels.tried("L12", "what values and findings print of themselves",
                        "toString of what org.nadhir.tearline hands out", channels::printed),
                notReached("L13", "a refusal that confirms", "refusals are worded and timed by a running node",
                        "the row on existence measures both answers"),
                channels.tried("L14", "a recall's reason that tells of the source", "org.nadhir.exchange.Recall#read",
                        channels::recalls));
    }

    @FunctionalInterface
    private interface Try {
        /// Whether something leaked.
        boolean leaks(Source source, RandomGenerator random);
    }

    private Channel tried(String number, String what, String entry, Try one) {
        long leaks = IntStream.range(0, tries)
                .parallel()
                .filter(i -> one.leaks(register.source(i), new SplittableRandom(i)))
                .count();
        return new Channel(number, what, tries, (int) leaks, "", entry);
    }

    private static Channel notReached(String number, String what, String why, String elsewhere) {
        return new Channel(number, what, 0, 0, why + "; " + elsewhere, BUILD);
    }

    private SourceTraces traces(Source source) {
        return new SourceTraces(source.secrets().stream().map(Secret::trace).toList(), register);
    }

    private static RandomGenerator draws() {
        return new SplittableRandom(9);
    }

    /// What is built where nothing is planted.
    private Bytes base() {
        return base;
    }

    private boolean differs(Permit permit, PersonId author, SourceTraces traces, Instant now, List<String> planted) {
        return differs(releases.bytes(permit, author, ground.wording(), traces, draws(), now), planted);
    }

    private boolean differs(Bytes built, List<String> planted) {
        return !built.equals(base()) || planted.stream().anyMatch(string(built)::contains);
    }

    private static String string(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    private Permit permit(Laden.Load load, String asker) {
        return laden.permit(load, ground.permit().request().marks(), new PersonId(asker)).orElseThrow();
    }

    private boolean authors(Source source, RandomGenerator random) {
        var load = Laden.draw(source.report(), random, ground.now());
        String author = Laden.uuid('4', random);
        return differs(permit(load, author), new PersonId(author), traces(source), ground.now(),
                List.of(author, load.assessor()));
    }

    private boolean ids(Source source, RandomGenerator random) {
        var load = Laden.draw("", random, ground.now());
        Permit permit = permit(load, ground.author().value());
        Bytes other = releases.bytes(permit, ground.author(), ground.wording(), traces(source), random, ground.now());
        var shared = uuids(other);
        shared.retainAll(uuids(base()));
        var constant = uuids(base());
        constant.retainAll(uuids(releases.bytes(
                ground.wording(), SourceTraces.none(), new SplittableRandom(random.nextLong()), ground.now())));
        boolean drawn = uuids(other).stream().filter(id -> !shared.contains(id)).allMatch(id -> id.charAt(14) == '4');
        return differs(permit, ground.author(), traces(source), ground.now(), List.of(load.caseId(), load.reportId()))
                || !shared.equals(constant)
                || !drawn;
    }

    private static Set<String> uuids(Bytes bytes) {
        var found = new TreeSet<String>();
        UUID.matcher(string(bytes)).results().forEach(one -> found.add(one.group()));
        return found;
    }

    private boolean references(Source source, RandomGenerator random) {
        var load = Laden.draw("", random, ground.now());
        Permit permit = permit(load, ground.author().value());
        Bytes built = releases.bytes(permit, ground.author(), ground.wording(), traces(source), draws(), ground.now());
        return differs(built, List.of(load.reportId(), source.secrets().getFirst().id()))
                || !References.dangling(built).isEmpty();
    }

    private boolean times(Source source, RandomGenerator random) {
        var load = Laden.draw("", random, ground.now());
        long slot = TearlineBuilder.GRID.toMillis();
        Instant floor = Instant.ofEpochMilli(ground.now().toEpochMilli() / slot * slot);
        Instant now = floor.plus(Duration.ofMillis(random.nextLong(slot)));
        Permit permit = permit(load, ground.author().value());
        Bytes built = releases.bytes(permit, ground.author(), ground.wording(), traces(source), draws(), now);
        boolean onGrid = TIME.matcher(string(built)).results().allMatch(time ->
                Integer.parseInt(time.group(1)) % 15 == 0 && time.group(2).equals("00"));
        return differs(built, List.of(load.received().toString())) || !onGrid;
    }

    private boolean sequence(Source source, RandomGenerator random) {
        for (int i = random.nextInt(5); i >= 0; i--) {
            releases.bytes(ground.wording(), traces(source), random, ground.now());
        }
        return differs(ground.permit(), ground.author(), traces(source), ground.now(), List.of());
    }

    private boolean numbers(Source source, RandomGenerator random) {
        Wording fine = at(33.5 + random.nextDouble(-0.049, 0.049), 36.3 + random.nextDouble(-0.049, 0.049));
        Bytes coarse = releases.bytes(at(33.5, 36.3), SourceTraces.none(), draws(), ground.now());
        Permit permit = permit(Laden.draw("", random, ground.now()), ground.author().value());
        Bytes built = releases.bytes(permit, ground.author(), fine, traces(source), draws(), ground.now());
        return !built.equals(coarse) || string(built).contains(Double.toString(fine.site().latitude()));
    }

    private Wording at(double latitude, double longitude) {
        Wording plain = ground.wording();
        Site site = plain.site();
        return new Wording(
                plain.threat(), new Site(site.name(), site.place(), site.country(), latitude, longitude),
                plain.window(), plain.method(), plain.likelihood(), plain.confidence(), plain.advice(), plain.call(),
                plain.precedence(), new Text("", ""));
    }

    private boolean languages(Source source, RandomGenerator random) {
        String note = source.report().substring(0, Math.min(source.report().length(), 900));
        Permit permit = permit(Laden.draw(note, random, ground.now()), ground.author().value());
        return differs(permit, ground.author(), traces(source), ground.now(), List.of(source.oddity()));
    }

    /// Refused, or without it.
    private boolean markings(Source source, RandomGenerator random) {
        String label = "TLP:" + source.first(Trace.Kind.CODEWORD).value();
        return laden.permit(
                        Laden.draw("", random, ground.now()), List.of(Marks.of("TLP:CLEAR", label)), ground.author())
                .map(permit -> releases.bytes(
                        permit, ground.author(), ground.wording(), traces(source), draws(), ground.now()))
                .filter(built -> string(built).contains(label))
                .isPresent();
    }

    private boolean forms(Source source, RandomGenerator random) {
        List<Trace> reversed = new ArrayList<>(traces(source).traces().reversed());
        reversed.add(Trace.of("form", Trace.Kind.TEXT, "\uFEFF" + source.report().replace(" ", "\r\n\t")));
        boolean canonical = JsonReader.readCanonical(base().toArray(), base().length())
                        instanceof JsonReader.Result.Read(var json)
                && Bytes.of(CanonicalWriter.write(json)).equals(base());
        return !canonical
                || differs(ground.permit(), ground.author(), SourceTraces.of(reversed), ground.now(), List.of());
    }

    private Channel sizes() {
        long off = ground.sealed().stream().filter(length -> Padme.padded(length, 4_096) != length).count();
        String what = "lengths of envelopes, sealed with real keys, that are no step of Padmé above 4 KiB";
        return ground.sealed().isEmpty()
                ? notReached("L10", what, "nothing was sealed here", "org.nadhir.bench.swap compares sizes")
                : new Channel("L10", what, ground.sealed().size(), (int) off, "", "org.nadhir.exchange.Exchange#ready");
    }

    /// A draft that leaks, and all that is said of it.
    private boolean printed(Source source, RandomGenerator random) {
        Secret secret = source.first(Trace.Kind.PHONE);
        SourceTraces traces = traces(source);
        DraftDecision decision = new TearlineBuilder(guard).build(
                ground.permit(), ground.author(), Releases.noted(ground.wording(), "From " + secret.value()), traces,
                random, ground.now());
        List<String> said = new ArrayList<>(List.of(traces.toString()));
        traces.traces().forEach(trace -> said.add(trace.toString()));
        if (decision instanceof Leaking leaking) {
            said.add(leaking.toString());
            leaking.leaks().forEach(leak -> said.add(leak.toString()));
        }
        return !(decision instanceof Leaking)
                || source.secrets().stream()
                        .anyMatch(known -> said.stream().anyMatch(one -> one.contains(known.value())));
    }

    /// A reason of one's own is refused by whoever reads it, so that none can be sent.
    private boolean recalls(Source source, RandomGenerator random) {
        var recall = new Recall(
                ground.permit().request().sender(),
                ground.permit().recipient(),
                1,
                new ReleaseId(Laden.uuid('4', random)),
                base().digest(),
                Chars.any(List.of(Recall.Reason.values()), random),
                ground.now());
        String own = string(recall.write())
                .replace("\"" + recall.reason().word() + "\"", "\"source-" + source.number() + "-lost\"");
        return Recall.read(Bytes.of(own.getBytes(UTF_8))).isPresent();
    }
}
