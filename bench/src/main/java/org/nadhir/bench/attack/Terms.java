package org.nadhir.bench.attack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Games with agreements: warnings that stand on none, and papers that nobody or somebody else agreed to.
final class Terms {

    private static final String ACCEPT = "POST /api/v1/agreements/accept";

    private Terms() {}

    static List<Attack> all() {
        return Stream.of(warnings(), papers()).flatMap(List::stream).toList();
    }

    private static List<Attack> warnings() {
        return List.of(
                warned("unknown-agreement", "names an agreement that nobody signed", "no-agreement",
                        scene -> Forgery.altered(scene.warning(1), id(scene, 0), id(scene, 2))),
                warned("anothers-agreement", "names the agreement between the victim and somebody else", "no-agreement",
                        scene -> Forgery.altered(scene.warning(1), id(scene, 0), id(scene, 1))),
                warned("other-revision", "names a revision that is not in force", "agreement-not-valid",
                        scene -> Forgery.altered(scene.warning(1), "\"revision\":1", "\"revision\":2")),
                warned("above-the-ceiling", "marks the release stricter than the agreement allows", "outside-agreement",
                        Terms::red),
                warned("other-subject", "warns of what the agreement does not cover", "outside-agreement",
                        scene -> Forgery.altered(scene.warning(1), "\"attack-on-site\"", "\"cyber-attack\"")),
                warned("exercise-for-real", "mixes a real warning into an exercise", "exercise-mixed",
                        scene -> Forgery.altered(
                                scene.warning(1), "\"status\":\"exercise\"", "\"status\":\"actual\"")),
                Attack.of("agreement-over", "warns after the agreement has ended")
                        .isRefused("agreement-not-valid")
                        .by(scene -> {
                            scene.target.clock.pass(Duration.ofDays(401));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("R0", scene -> scene.warned(scene.warning(1))));
    }

    private static List<Attack> papers() {
        return List.of(
                filed("signed-by-one", "has the victim accept what only the partner signed", "agreement-incomplete",
                        scene -> Signed.sign(
                                        Cast.CRYPTOGRAPHY.primitives(), scene.cast.partner.keys().signing(),
                                        PayloadType.AGREEMENT, AgreementCodec.write(revised(scene)))
                                .bytes()),
                filed("signed-by-a-stranger", "adds a stranger's signature to the paper", "agreement-unknown-signer",
                        scene -> signed(scene, revised(scene))
                                .withSignature(Cast.CRYPTOGRAPHY.primitives(), scene.cast.stranger.keys().signing())
                                .bytes()),
                filed("cosigned-by-another", "adds the signature of somebody who is no party of it",
                        "agreement-not-ours",
                        scene -> signed(scene, revised(scene))
                                .withSignature(Cast.CRYPTOGRAPHY.primitives(), scene.cast.other.keys().signing())
                                .bytes()),
                filed("terms-changed-after-signing", "changes the paper after all have signed", "agreement-no-file",
                        Terms::changed),
                filed("another-in-its-place", "has a revision put somebody else in the victim's partner's place",
                        "agreement-other-parties", Terms::replaced),
                filed("key-of-its-own", "writes a key into the paper that is not the party's",
                        "agreement-unconfirmed-party", Terms::ownKey),
                Attack.of("old-revision", "has the victim accept a revision that was replaced")
                        .is(new Outcome("problem: agreement-known", "", "mark"))
                        .by(scene -> {
                            accept(scene, signed(scene, revised(scene)).bytes());
                            scene.target.clock.pass(Duration.ofSeconds(1));
                            return accept(scene, scene.cast.pacts.getFirst().signed().bytes());
                        })
                        .whereElse("done", scene -> accept(scene, signed(scene, revised(scene)).bytes())),
                Attack.of("act-used-twice", "uses the act of an administrator a second time")
                        .isTold("act-used")
                        .by(scene -> {
                            Json file = file(signed(scene, revised(scene)).bytes());
                            Bytes act = scene.target.signedAct(Target.FIRST, Act.Kind.AGREEMENT_ACCEPT, file);
                            scene.ask(Target.FIRST, ACCEPT, Map.of(), Target.body(file, act));
                            return scene.ask(Target.FIRST, ACCEPT, Map.of(), Target.body(file, act));
                        })
                        .whereElse("done", scene -> accept(scene, signed(scene, revised(scene)).bytes())),
                Attack.of("act-for-another-paper", "puts an act under another paper than the one that was signed for")
                        .isTold("act-not-signed")
                        .by(scene -> {
                            Json other = file(scene.cast.pacts.getFirst().signed().bytes());
                            Bytes act = scene.target.signedAct(Target.FIRST, Act.Kind.AGREEMENT_ACCEPT, other);
                            Json file = file(signed(scene, revised(scene)).bytes());
                            return scene.ask(Target.FIRST, ACCEPT, Map.of(), Target.body(file, act));
                        })
                        .whereElse("done", scene -> accept(scene, signed(scene, revised(scene)).bytes())),
                Attack.of("anothers-act", "hands in an act that another person signed")
                        .isTold("act-not-signed")
                        .by(scene -> {
                            Json file = file(signed(scene, revised(scene)).bytes());
                            Bytes act = scene.target.signedAct(Target.SECOND, Act.Kind.AGREEMENT_ACCEPT, file);
                            return scene.ask(Target.FIRST, ACCEPT, Map.of(), Target.body(file, act));
                        })
                        .whereElse("done", scene -> accept(scene, signed(scene, revised(scene)).bytes())));
    }

    private static Attack warned(String name, String does, String reason, Function<Scene, Bytes> wrong) {
        return Attack.of(name, does)
                .isRefused(reason)
                .by(scene -> scene.warned(wrong.apply(scene)))
                .whereElse("R0", scene -> scene.warned(scene.warning(1)));
    }

    private static Attack filed(String name, String does, String code, Function<Scene, Bytes> wrong) {
        return Attack.of(name, does)
                .isTold(code)
                .by(scene -> accept(scene, wrong.apply(scene)))
                .whereElse("done", scene -> accept(scene, signed(scene, revised(scene)).bytes()));
    }

    private static Outcome accept(Scene scene, Bytes file) {
        return scene.act(Target.FIRST, ACCEPT, Map.of(), Act.Kind.AGREEMENT_ACCEPT, file(file));
    }

    private static Json file(Bytes file) {
        return Json.object().put("file", file.base64()).build();
    }

    private static String id(Scene scene, int pact) {
        return scene.cast.pacts.get(pact).agreement().id().value();
    }

    /// TLP:RED in the place of TLP:AMBER, in all that OASIS's marking definitions ask.
    private static Bytes red(Scene scene) {
        Bytes marked = Forgery.altered(scene.warning(1), "TLP:AMBER", "TLP:RED");
        Bytes defined = Forgery.altered(marked, "\"tlp_2_0\":\"amber\"", "\"tlp_2_0\":\"red\"");
        return Forgery.altered(
                defined, "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
                "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1");
    }

    /// The next revision on the same terms.
    private static Agreement revised(Scene scene) {
        return revised(scene.cast.pacts.getFirst().agreement(), 2, scene.cast.pacts.getFirst().agreement().parties());
    }

    private static Agreement revised(Agreement old, int revision, List<Agreement.Member> parties) {
        return new Agreement(
                old.id(), revision, old.kind(), parties, old.subjects(), old.purposes(), old.regions(), old.ceiling(),
                old.onward(), old.exigency(), old.tier(), old.from(), old.until(), old.status());
    }

    private static Signed signed(Scene scene, Agreement agreement) {
        return scene.target.signed(agreement);
    }

    private static Bytes changed(Scene scene) {
        Bytes signed = signed(scene, revised(scene)).bytes();
        Bytes payload = AgreementCodec.write(revised(scene));
        Bytes wider = Forgery.altered(payload, "\"onward\":\"consent\"", "\"onward\":\"marking\"");
        return Forgery.altered(signed, payload.base64(), wider.base64());
    }

    /// The victim signs with the other partner under the id of the agreement with this one.
    private static Bytes replaced(Scene scene) {
        Agreement first = scene.cast.pacts.getFirst().agreement();
        return signed(scene, revised(first, 2, scene.cast.pacts.get(1).agreement().parties())).bytes();
    }

    private static Bytes ownKey(Scene scene) {
        Player partner = scene.cast.partner;
        List<Agreement.Member> parties = revised(scene).parties().stream()
                .map(member -> member.party().equals(partner.party())
                        ? new Agreement.Member(member.party(), scene.cast.other.card().fingerprint())
                        : member)
                .toList();
        Agreement agreement = revised(scene.cast.pacts.getFirst().agreement(), 2, parties);
        return Signed.sign(
                        Cast.CRYPTOGRAPHY.primitives(), scene.cast.victim.keys().signing(), PayloadType.AGREEMENT,
                        AgreementCodec.write(agreement))
                .withSignature(Cast.CRYPTOGRAPHY.primitives(), scene.cast.other.keys().signing())
                .bytes();
    }
}
