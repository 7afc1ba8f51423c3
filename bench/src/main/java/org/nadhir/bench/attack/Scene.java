package org.nadhir.bench.attack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Player;
import org.nadhir.bench.sim.SimNode;
import org.nadhir.client.Act;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.Warning;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.Origins;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Answer;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// A node under attack, with all that an attacker may have in hand. What the node answered last and what it kept of it
/// is the outcome. Used by one thread.
final class Scene implements AutoCloseable {

    private static final int ROWS_MAX = 1_000;
    /// Where leaves and their counters lie: looked at by the leaves themselves.
    private static final Set<Table> LEDGERS = Set.of(
            Table.LEDGER_LEAF, Table.LEDGER_TILE, Table.LEDGER_HEAD, Table.LEDGER_SALT, Table.LEDGER_SECRET,
            Table.SETTING, Table.COUNTER);

    final Cast cast;
    final Target target;
    final Forgery forgery;
    private Optional<SimNode> partnerNode = Optional.empty();
    private Optional<SimNode> otherNode = Optional.empty();

    Scene(Cast cast, Target target) {
        this.cast = cast;
        this.target = target;
        this.forgery = new Forgery(cast.seed);
    }

    /// The partner's own node, whose ledger the attacker writes.
    SimNode partnerNode() {
        SimNode node = partnerNode.orElseGet(() -> cast.node(cast.partner));
        partnerNode = Optional.of(node);
        return node;
    }

    SimNode otherNode() {
        SimNode node = otherNode.orElseGet(() -> cast.node(cast.other));
        otherNode = Optional.of(node);
        return node;
    }

    /// The payload of the partner's warning under this number.
    Bytes warning(long sequence) {
        return warning(sequence, 0);
    }

    /// The same with other words.
    Bytes warning(long sequence, int words) {
        return Warning.write(sequence, cast.releases.get(words));
    }

    Bytes sealed(Bytes statement) {
        return forgery.envelope(statement, cast.victim.keys().opening().getFirst().sealingKey());
    }

    Bytes signed(SigningKey key, PayloadType type, Bytes payload) {
        return Signed.sign(Cast.CRYPTOGRAPHY.primitives(), key, type, payload).bytes();
    }

    /// The partner's signature under this payload, sealed for the victim.
    Bytes byPartner(PayloadType type, Bytes payload) {
        return sealed(signed(cast.partner.keys().signing(), type, payload));
    }

    /// The partner's warning, whatever it says, over the partner's connection.
    Outcome warned(Bytes payload) {
        return wire(byPartner(PayloadType.WARNING, payload));
    }

    /// Over the partner's connection.
    Outcome wire(Bytes envelope) {
        return wire(cast.partner, envelope);
    }

    Outcome wire(Player caller, Bytes envelope) {
        return seen(() -> answer(caller, target.desks.exchange().receive(envelope, caller.party())));
    }

    /// Carried by hand, handed in by the duty officer.
    Outcome hand(Bytes file) {
        return seen(() -> carried(cast.partner, file));
    }

    /// The id of the release in an envelope of the victim's.
    String release(Bytes envelope) {
        return Cast.payload(Cast.opened(cast.partner, envelope), cast.victim.card().signing())
                .flatMap(payload -> Warning.read(PayloadType.WARNING, payload))
                .map(warning -> warning.tearline().id().value())
                .orElseThrow();
    }

    /// What the partner's node answers to an envelope of the victim's.
    Bytes repliedByPartner(Bytes envelope) {
        return replied(partnerNode(), envelope);
    }

    Bytes repliedByOther(Bytes envelope) {
        return replied(otherNode(), envelope);
    }

    private Bytes replied(SimNode node, Bytes envelope) {
        if (node.receive(envelope, new Carrier.Wire(cast.victim.party())) instanceof Reply.Sealed(Bytes reply)) {
            return reply;
        }
        throw new IllegalStateException("a warning is receipted");
    }

    /// A person of the victim's at their desk.
    Outcome act(String person, String line, Map<String, String> gaps, Act.Kind kind, Json subject) {
        return seen(() -> told(target.act(person, line, gaps, kind, subject)));
    }

    Outcome ask(String person, String line, Map<String, String> gaps, Bytes body) {
        return seen(() -> told(target.ask(line, person, gaps, body)));
    }

    Outcome confirmed(String person, Player member, Bytes card) {
        return seen(() -> told(target.confirmed(person, member, card)));
    }

    /// What came of something that answers in words of its own.
    Outcome seen(Attempt attempt) {
        Map<Table, List<String>> before = target.store.read(Scene::rows);
        long leaves = leaves();
        String answer = attempt.answer();
        Map<Table, List<String>> after = target.store.read(Scene::rows);
        String changed = after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(table -> table.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return new Outcome(answer, added(leaves), changed);
    }

    /// One thing that the node is asked.
    @FunctionalInterface
    interface Attempt {
        String answer();
    }

    private long leaves() {
        return target.store.read(rows -> target.ledgers
                .ledger(rows, Origins.internal(cast.victim.party()))
                .newest()
                .size());
    }

    private String added(long from) {
        return target.store.read(rows -> {
            Ledger ledger = target.ledgers.ledger(rows, Origins.internal(cast.victim.party()));
            List<String> added = new ArrayList<>();
            for (long i = from; i < ledger.newest().size(); i++) {
                added.add(ledger.leaf(i).leaf().map(Scene::words).orElse("shredded"));
            }
            return String.join(", ", added);
        });
    }

    private static String words(Leaf leaf) {
        boolean refused = leaf.type().equals("refused");
        return refused ? "refused " + member(leaf.record(), "reason") : leaf.type();
    }

    private static Map<Table, List<String>> rows(SealedSnapshot rows) {
        Map<Table, List<String>> all = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            if (!LEDGERS.contains(table)) {
                all.put(table, rows.list(table, 0, ROWS_MAX).stream().map(Scene::row).toList());
            }
        }
        return all;
    }

    private static String row(Entry entry) {
        return entry.id().value() + entry.body().digest();
    }

    private static String answer(Player asker, Reply reply) {
        return switch (reply) {
            case Reply.Taken() -> "taken";
            case Reply.Plain(Signed refusal) -> "refused in clear: " + said(refusal, "reason");
            case Reply.Sealed(Bytes envelope) -> lies(Cast.opened(asker, envelope));
        };
    }

    private String carried(Player sender, Bytes file) {
        Answer answer = target.ask("POST /api/v1/files", Player.OFFICER, Map.of(), file);
        if (!(answer instanceof Answer.Done(Json.Obj told))) {
            return told(answer);
        }
        String reply = text(told, "reply");
        return switch (reply) {
            case "sealed" -> lies(Cast.opened(sender, bytes(told)));
            case "refusal" -> Signed.parse(bytes(told)) instanceof Signed refusal
                    ? "refused in clear: " + said(refusal, "reason")
                    : "nothing that can be read";
            default -> reply;
        };
    }

    private static Bytes bytes(Json.Obj told) {
        return Bytes.ofBase64(text(told, "envelope"));
    }

    private static String told(Answer answer) {
        return switch (answer) {
            case Answer.Done _, Answer.Raw _ -> "done";
            case Answer.Failed(var problem) -> "problem: " + problem.code();
        };
    }

    private static String lies(Signed signed) {
        return switch (signed.claimedType()) {
            case RECEIPT -> said(signed, "step");
            case STATEMENT_RECEIPT -> "stored";
            case REFUSAL, REFUSAL_2 -> "refused: " + said(signed, "reason");
            default -> signed.claimedType().label();
        };
    }

    /// A member of what was signed; nobody here needs proof of who did.
    private static String said(Signed signed, String member) {
        return member(Bytes.ofBase64(member(signed.bytes(), "payload")), member);
    }

    private static String member(Bytes json, String name) {
        if (JsonReader.read(json.toArray(), json.length()) instanceof JsonReader.Result.Read(Json.Obj object)) {
            return text(object, name);
        }
        throw new IllegalStateException("no object with " + name);
    }

    private static String text(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Str(String value)) {
            return value;
        }
        throw new IllegalStateException("no member " + name);
    }

    @Override
    public void close() {
        target.close();
    }
}
