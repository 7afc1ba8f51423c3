package org.nadhir.bench.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.sim.SimNode;
import org.nadhir.exchange.ReceiptContent;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Witness;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.Origins;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// Games with the ledger that a receipt shows: a step that stands nowhere, two ledgers, one that was cut or rewritten.
final class Heads {

    private static final Digest NOBODYS = Digest.of(new byte[] {9});

    private Heads() {}

    static List<Attack> all() {
        return Stream.of(shown(), rewritten()).flatMap(List::stream).toList();
    }

    private static List<Attack> shown() {
        return List.of(
                shown("receipt-before-commit", "receipts a step that does not stand in the ledger it shows",
                        scene -> Receipted.witness(scene, ReceiptStep.OPENED, 1, payload(scene))),
                shown("leaf-of-another-warning", "shows the leaf of another warning",
                        scene -> Receipted.witness(scene, ReceiptStep.STORED, 1, NOBODYS)),
                shown("other-salt", "shows the leaf under a salt that is not its own", scene -> {
                    Witness good = good(scene);
                    return new Witness(good.index(), Bytes.of(new byte[32]), good.inclusion(), good.checkpoint(),
                            good.since(), good.consistency());
                }),
                shown("half-signed-head", "shows a head that only one half signed", scene ->
                        noted(good(scene), note -> note.substring(0, note.lastIndexOf("\u2014 ")))),
                shown("unsigned-head", "shows a head that nobody signed", scene ->
                        noted(good(scene), note -> note.substring(0, note.indexOf("\n\n") + 2))),
                shown("head-of-another-size", "rewrites the size of a signed head", scene ->
                        noted(good(scene), note -> note.replaceFirst("\n1\n", "\n2\n"))),
                shown("foreign-head", "shows the ledger of another party", scene -> Receipted.witness(
                        scene.otherNode(), scene,
                        Receipted.record(scene, ReceiptStep.STORED, 1, payload(scene)))),
                shown("internal-ledger", "shows the step in a ledger that nobody else is shown", Heads::internal),
                shown("index-beyond", "shows a leaf behind the end of the ledger", scene -> {
                    Witness good = good(scene);
                    return new Witness(good.index() + 1, good.salt(), good.inclusion(), good.checkpoint(),
                            good.since(), good.consistency());
                }),
                shown("from-the-future", "says that a longer ledger was shown before than this one", scene -> {
                    Witness good = good(scene);
                    return new Witness(good.index(), good.salt(), good.inclusion(), good.checkpoint(), 1_000,
                            good.consistency());
                }));
    }

    private static List<Attack> rewritten() {
        return List.of(
                Attack.of("ledger-begun-anew", "shows a second ledger where the first was shown before")
                        .isRefused("fork")
                        .by(scene -> {
                            scene.wire(receipt(scene, good(scene), ReceiptStep.STORED));
                            return scene.wire(receipt(
                                    scene, begunAnew(scene, ReceiptStep.OPENED), ReceiptStep.OPENED));
                        })
                        .whereElse("taken", scene -> {
                            scene.wire(receipt(scene, good(scene), ReceiptStep.STORED));
                            return scene.wire(receipt(scene, stepped(scene, ReceiptStep.OPENED), ReceiptStep.OPENED));
                        }),
                Attack.of("ledger-rewritten", "goes on from an old backup: another leaf where one was shown")
                        .is(new Outcome("refused: fork", "fork, refused fork", ""))
                        .by(scene -> {
                            SimNode backup = scene.cast.node(scene.cast.partner);
                            scene.wire(receipt(scene, good(scene), ReceiptStep.STORED));
                            Bytes record = Receipted.record(scene, ReceiptStep.OPENED, 1, payload(scene));
                            Witness rewritten = Receipted.witness(backup, scene, record);
                            return scene.wire(receipt(scene, rewritten, ReceiptStep.OPENED));
                        })
                        .whereElse("taken", scene -> {
                            scene.wire(receipt(scene, good(scene), ReceiptStep.STORED));
                            return scene.wire(receipt(scene, stepped(scene, ReceiptStep.OPENED), ReceiptStep.OPENED));
                        }),
                Attack.of("growth-unproved", "shows a longer ledger with a proof that does not lead there")
                        .is(new Outcome("refused: fork", "fork, refused fork", ""))
                        .by(scene -> {
                            scene.wire(receipt(scene, good(scene), ReceiptStep.STORED));
                            Witness next = stepped(scene, ReceiptStep.OPENED);
                            List<Digest> wrong = next.consistency().stream().map(_ -> NOBODYS).toList();
                            return scene.wire(receipt(scene, new Witness(
                                    next.index(), next.salt(), next.inclusion(), next.checkpoint(), next.since(),
                                    wrong), ReceiptStep.OPENED));
                        })
                        .whereElse("taken", scene -> {
                            scene.wire(receipt(scene, good(scene), ReceiptStep.STORED));
                            return scene.wire(receipt(scene, stepped(scene, ReceiptStep.OPENED), ReceiptStep.OPENED));
                        }),
                Attack.of("endless-proof", "shows a proof of more hashes than any tree has")
                        .isRefused(Receipted.MALFORMED)
                        .by(scene -> scene.wire(scene.sealed(endless(scene))))
                        .whereElse("taken", scene -> scene.wire(receipt(scene, good(scene), ReceiptStep.STORED))));
    }

    /// A receipt that shows the wrong thing.
    private static Attack shown(String name, String does, Function<Scene, Witness> wrong) {
        return Attack.of(name, does)
                .isRefused("fork")
                .by(scene -> scene.wire(receipt(scene, wrong.apply(scene), ReceiptStep.STORED)))
                .whereElse("taken", scene -> scene.wire(receipt(scene, good(scene), ReceiptStep.STORED)));
    }

    private static Digest payload(Scene scene) {
        return Receipted.payload(scene);
    }

    private static Witness good(Scene scene) {
        return stepped(scene, ReceiptStep.STORED);
    }

    private static Witness stepped(Scene scene, ReceiptStep step) {
        return Receipted.witness(scene, step, 1, payload(scene));
    }

    private static Bytes receipt(Scene scene, Witness witness, ReceiptStep step) {
        return Receipted.signed(scene, content(scene, witness, step));
    }

    private static ReceiptContent content(Scene scene, Witness witness, ReceiptStep step) {
        return Receipted.content(
                scene, step, 1, payload(scene), scene.cast.sentToPartner.digest(), Optional.empty(),
                witness);
    }

    private static Witness noted(Witness good, Function<String, String> altered) {
        return new Witness(good.index(), good.salt(), good.inclusion(), altered.apply(good.checkpoint()),
                good.since(), good.consistency());
    }

    private static Witness begunAnew(Scene scene, ReceiptStep step) {
        SimNode anew = scene.cast.nodeBegunAnew(scene.cast.partner);
        return Receipted.witness(anew, scene, Receipted.record(scene, step, 1, payload(scene)));
    }

    /// The step in the partner's internal ledger.
    private static Witness internal(Scene scene) {
        SimNode node = scene.partnerNode();
        Bytes record = Receipted.record(scene, ReceiptStep.STORED, 1, payload(scene));
        String origin = Origins.internal(scene.cast.partner.party());
        return node.store().commit(tx -> {
            long index = node.ledgersNow().append(tx, "receipt", record, scene.cast.begin);
            Ledger ledger = node.ledgersNow().ledger(tx, origin);
            Bytes salt = ledger.leaf(index).leaf().orElseThrow().salt();
            return new Witness(index, salt, ledger.proveInclusion(index, index + 1), ledger.newestNote(), 0, List.of());
        });
    }

    /// A receipt as the product would never write one.
    private static Bytes endless(Scene scene) {
        Bytes good = Cast.payload(
                        Cast.opened(scene.cast.victim, receipt(scene, good(scene), ReceiptStep.STORED)),
                        scene.cast.partner.card().signing())
                .orElseThrow();
        String hashes = Arrays.stream(new int[10_000])
                .mapToObj(_ -> '"' + NOBODYS.hex() + '"')
                .collect(Collectors.joining(","));
        Bytes payload = Forgery.altered(good, "\"inclusion\":[]", "\"inclusion\":[" + hashes + "]");
        return scene.forgery.statement(
                Forgery.label("receipt"), payload, scene.cast.partner.keys().signing());
    }
}
