package org.nadhir.bench.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nadhir.bench.standin.Player;
import org.nadhir.evidence.RecallRecord;
import org.nadhir.evidence.ReleaseRecord;
import org.nadhir.exchange.Recall;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;
import org.nadhir.sign.Primitives.SigningKey;

/// A node's bundle put together anew: with a recall and a head that the recipient cosigned, and with other words in one
/// place if that is wished. What signed before signs what is altered, ledgers included: only the words can tell.
final class Rebuilt {

    private static final Bytes SALT = Bytes.of(new byte[Leaf.SALT_BYTES]);

    private final Cast cast;
    private final Json.Obj good;
    private final Map<String, SigningKey> keys = new LinkedHashMap<>();

    Rebuilt(Cast cast, Bytes good) {
        this.cast = cast;
        this.good = read(good);
        for (Player player : List.of(cast.victim, cast.partner)) {
            Stream.concat(
                            Stream.of(player.keys().signing()),
                            player.persons().values().stream().map(Player.Person::keys))
                    .forEach(key -> keys.put(key.publicKeys().keyId().hex(), key));
        }
    }

    /// Other words in one place.
    ///
    /// @param part tag of a statement or card, `release`, `recalled` (records of the leaves), `head` (text of the
    ///     checkpoint), `cosigned` (the note, after all signed) or `file`
    /// @param old what is searched for, as a regular expression; its first place counts
    record Edit(String part, String old, String other) {

        String in(String name, String text) {
            if (!part.equals(name)) {
                return text;
            }
            Matcher found = Pattern.compile(old).matcher(text);
            if (!found.find()) {
                throw new IllegalStateException("an alteration that alters nothing: " + this);
            }
            return found.replaceFirst(other);
        }
    }

    Bytes bundle(Edit edit) {
        List<Json> statements = new ArrayList<>(signed(items(good, "statements"), edit));
        Recall recall = recall();
        Bytes payload = Forgery.text(edit.in("recall", Forgery.text(recall.write())));
        statements.add(read(new Forgery(1).statement(Forgery.label("recall"), payload, cast.victim.keys().signing())));
        var members = new LinkedHashMap<>(good.members());
        members.put("cards", new Json.Arr(signed(items(good, "cards"), edit)));
        members.put("statements", new Json.Arr(statements));
        members.put("leaves", new Json.Arr(leaves(recall, edit)));
        return Forgery.text(edit.in("file", CanonicalWriter.text(new Json.Obj(members))));
    }

    private Recall recall() {
        Json.Obj about = object(good, "about");
        return new Recall(
                cast.victim.party(), cast.partner.party(), 1_000_000, new ReleaseId(text(about, "release")),
                new Digest(text(about, "payload")), Recall.Reason.REPLACED, cast.begin);
    }

    /// Statements of which one of the edited kind, the first, says something else.
    private List<Json> signed(List<Json> all, Edit edit) {
        List<Json> signed = new ArrayList<>(all);
        for (int i = 0; i < all.size(); i++) {
            Json.Obj statement = (Json.Obj) all.get(i);
            String type = text(statement, "payloadType");
            if (type.startsWith("application/vnd.nadhir." + edit.part() + ".v")) {
                Bytes payload = Bytes.ofBase64(text(statement, "payload"));
                Bytes other = Forgery.text(edit.in(edit.part(), Forgery.text(payload)));
                SigningKey[] signers = items(statement, "signatures").stream()
                        .map(one -> Optional.ofNullable(keys.get(text((Json.Obj) one, "keyid"))).orElseThrow())
                        .toArray(SigningKey[]::new);
                signed.set(i, read(new Forgery(i).statement(type, other, signers)));
                return signed;
            }
        }
        return signed;
    }

    private List<Json> leaves(Recall recall, Edit edit) {
        Json.Obj leaf = object((Json.Obj) items(good, "leaves").getFirst(), "leaf");
        Bytes release = Bytes.ofBase64(text(leaf, "record"));
        RecallRecord said = new RecallRecord(
                recall.sequence(), recall.write().digest(), Digest.of(new byte[] {1}), recall.payload(),
                recall.reason());
        Leaf first = new Leaf(ReleaseRecord.TYPE, ReleaseRecord.VERSION, SALT,
                Forgery.text(edit.in("release", Forgery.text(release))));
        Leaf second = new Leaf(RecallRecord.TYPE, RecallRecord.VERSION, SALT,
                Forgery.text(edit.in("recalled", Forgery.text(said.write()))));
        String origin = Origins.internal(cast.victim.party());
        String text = new Checkpoint(origin, 2, Merkle.nodeHash(first.hash(), second.hash())).text();
        Checkpoint head = Checkpoint.parse(edit.in("head", text)).orElseThrow();
        var signers = Cast.CRYPTOGRAPHY.signer();
        String note = SignedCheckpoint.sign(signers.apply(cast.victim.keys().ledger()), head, cast.begin)
                .cosigned(
                        signers.apply(cast.partner.keys().ledger()), Origins.witness(cast.partner.party()), cast.begin)
                .note();
        String shown = edit.in("cosigned", note);
        return List.of(leaf(first, 0, second.hash(), origin, shown), leaf(second, 1, first.hash(), origin, shown));
    }

    private static Json leaf(Leaf leaf, int index, Digest beside, String origin, String note) {
        return Json.object()
                .put("checkpoint", note)
                .put("index", index)
                .put("ledger", origin)
                .put("leaf", Json.object()
                        .put("record", leaf.record().base64())
                        .put("salt", leaf.salt().base64())
                        .put("type", leaf.type())
                        .put("version", leaf.version())
                        .build())
                .putStrings("proof", List.of(beside.hex()))
                .build();
    }

    private static Json.Obj read(Bytes json) {
        if (JsonReader.read(json.toArray(), json.length()) instanceof JsonReader.Result.Read(Json.Obj object)) {
            return object;
        }
        throw new IllegalStateException("no object");
    }

    private static List<Json> items(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Arr(List<Json> items)) {
            return items;
        }
        throw new IllegalStateException("no list " + name);
    }

    private static Json.Obj object(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Obj inner) {
            return inner;
        }
        throw new IllegalStateException("no object " + name);
    }

    private static String text(Json.Obj object, String name) {
        if (object.members().get(name) instanceof Json.Str(String value)) {
            return value;
        }
        throw new IllegalStateException("no text " + name);
    }
}
