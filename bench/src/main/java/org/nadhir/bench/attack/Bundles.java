package org.nadhir.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.bench.standin.Player;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.checker.Checker;
import org.nadhir.evidence.EvidenceCheck;
import org.nadhir.evidence.EvidenceReport;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.api.Answer;
import org.nadhir.sign.Primitives.SigningKey;

/// Evidence bundles that a node wrote, altered in one place each, and what the product's verifier and the independent
/// one say of them. Half of the alterations are signed anew by the very keys that signed before, so that it is the
/// words that must give them away. Used by one thread.
public final class Bundles {

    /// What of the product is compared.
    public static final String ENTRY = "EvidenceCheck.check, org.nadhir.checker.Checker.flaws";

    private static final int TOLD_MAX = 20;
    private static final String DIGITS = "0123456789abcdef";

    private final SplittableRandom random;
    private final Cast cast;
    private final Bytes good;
    private final Remembering remembering = new Remembering(
            Cast.CRYPTOGRAPHY.primitives(), Cast.CRYPTOGRAPHY.checkpoints());
    private final EvidenceCheck product = new EvidenceCheck(remembering, remembering);
    private final Map<String, SigningKey> keys = new LinkedHashMap<>();
    private int compared;
    private int sound;
    private final List<String> disagreements = new ArrayList<>();

    private Bundles(Cast cast, Path folder, long seed) {
        this.cast = cast;
        this.random = new SplittableRandom(seed);
        this.good = written(cast, folder);
        for (Player player : List.of(cast.victim, cast.partner)) {
            Stream.concat(
                            Stream.of(player.keys().signing()),
                            player.persons().values().stream().map(Player.Person::keys))
                    .forEach(key -> keys.put(key.publicKeys().keyId().hex(), key));
        }
    }

    /// What was compared, how many held for both, and where the two differ.
    public record Compared(int bundles, int sound, List<String> disagreements) {
        public Compared {
            disagreements = List.copyOf(disagreements);
        }
    }

    /// Compares so many.
    public static Compared compare(int bundles, long seed) {
        Path folder = Scratch.inMemory("attack");
        try {
            Bundles all = new Bundles(new Cast(seed, folder), folder.resolve("node"), seed);
            all.look(all.good, "as it was written");
            for (int i = 1; i < bundles; i++) {
                all.altered();
            }
            return new Compared(all.compared, all.sound, all.disagreements);
        } finally {
            Scratch.remove(folder);
        }
    }

    /// The bundle that the node writes of what it sent to its partner, which answered.
    static Bytes written(Cast cast, Path folder) {
        try (Scene scene = cast.scene(folder)) {
            scene.wire(scene.repliedByPartner(cast.sentToPartner));
            return evidence(scene);
        }
    }

    private static Bytes evidence(Scene scene) {
        String release = scene.release(scene.cast.sentToPartner);
        return switch (scene.target.ask(
                "GET /api/v1/releases/{id}/evidence", Player.OFFICER, Map.of("id", release),
                Bytes.of(new byte[0]))) {
            case Answer.Raw(Bytes bundle) -> bundle;
            case Answer.Done _ -> throw new IllegalStateException("evidence is bytes");
            case Answer.Failed(var problem) -> throw new IllegalStateException("no evidence: " + problem.code());
        };
    }

    private void look(Bytes bundle, String how) {
        Digest one = cast.victim.card().fingerprint();
        Digest other = cast.partner.card().fingerprint();
        EvidenceReport report = product.check(bundle, one, other);
        boolean ours = report.isSound();
        List<String> flaws = Checker.flaws(bundle.toArray(), List.of(one.hex(), other.hex()));
        compared++;
        sound += ours && flaws.isEmpty() ? 1 : 0;
        if (ours != flaws.isEmpty() && disagreements.size() < TOLD_MAX) {
            String said = ours ? "believes it" : "does not";
            disagreements.add(how + ": the product " + said + ", the other finds " + flaws);
        }
        boolean gap = !Checker.gaps(bundle.toArray(), List.of(one.hex(), other.hex())).isEmpty();
        if (ours && flaws.isEmpty() && report.hasGap() != gap) {
            disagreements.add(how + ": one of the two finds a gap in its time");
        }
    }

    private void altered() {
        switch (random.nextInt(6)) {
            case 0 -> flipped();
            case 1 -> rearranged(random.nextBoolean() ? "statements" : "leaves");
            case 2 -> digit(good, "a character of the file");
            default -> signedAnew();
        }
    }

    private void flipped() {
        int at = random.nextInt(good.length());
        look(Forgery.flipped(good, at), "byte " + at + " flipped");
    }

    /// One character of a text or number replaced by another.
    private void digit(Bytes bundle, String how) {
        byte[] bytes = bundle.toArray();
        int at = random.nextInt(bytes.length);
        byte old = bytes[at];
        bytes[at] = (byte) DIGITS.charAt(random.nextInt(DIGITS.length()));
        look(Bytes.of(bytes), how + ", " + (char) old + " at " + at + " is " + (char) bytes[at]);
    }

    private Json.Obj read(Bytes json) {
        if (JsonReader.read(json.toArray(), json.length()) instanceof JsonReader.Result.Read(Json.Obj object)) {
            return object;
        }
        throw new IllegalStateException("no object");
    }

    private static Bytes written(Json json) {
        return Bytes.of(CanonicalWriter.write(json));
    }

    private static List<Json> items(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Arr(List<Json> items)) {
            return new ArrayList<>(items);
        }
        throw new IllegalStateException("no list " + name);
    }

    private static Json with(Json.Obj object, String name, Json value) {
        var members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Json.Obj(members);
    }

    /// A part left out, put in twice, or in another place.
    private void rearranged(String name) {
        Json.Obj bundle = read(good);
        List<Json> items = items(bundle, name);
        int one = random.nextInt(items.size());
        int other = random.nextInt(items.size());
        String how = switch (random.nextInt(3)) {
            case 0 -> {
                items.remove(one);
                yield "left out";
            }
            case 1 -> {
                items.add(other, items.get(one));
                yield "twice";
            }
            default -> {
                items.set(one, items.set(other, items.get(one)));
                yield "swapped with " + other;
            }
        };
        look(written(with(bundle, name, new Json.Arr(items))), name + "[" + one + "] " + how);
    }

    /// A statement or a card with another character in what it says, signed by the same keys.
    private void signedAnew() {
        Json.Obj bundle = read(good);
        String name = random.nextInt(4) == 0 ? "cards" : "statements";
        List<Json> items = items(bundle, name);
        int at = random.nextInt(items.size());
        Json.Obj statement = read(written(items.get(at)));
        byte[] payload = Bytes.ofBase64(text(statement, "payload")).toArray();
        int place = random.nextInt(payload.length);
        byte old = payload[place];
        payload[place] = (byte) DIGITS.charAt(random.nextInt(DIGITS.length()));
        String type = text(statement, "payloadType");
        Bytes words = Bytes.of(payload);
        SigningKey[] signers = items(statement, "signatures").stream()
                .map(signature -> text(read(written(signature)), "keyid"))
                .map(id -> Optional.ofNullable(keys.get(id)).orElseThrow())
                .toArray(SigningKey[]::new);
        items.set(at, read(new Forgery(place).statement(type, words, signers)));
        String around = new String(
                Arrays.copyOfRange(payload, Math.max(0, place - 24), Math.min(payload.length, place + 12)),
                UTF_8);
        look(written(with(bundle, name, new Json.Arr(items))),
                name + "[" + at + "] " + type + " says …" + around + "… where " + (char) old + " stood");
    }

    private static String text(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Str(String value)) {
            return value;
        }
        throw new IllegalStateException("no text " + name);
    }
}
