package org.nadhir.bench.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.ConsentAnswer;
import org.nadhir.exchange.Passage;
import org.nadhir.exchange.Passage.Leave;
import org.nadhir.exchange.Warning;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Worded;

/// Games with consent: a partner passes on what rests on another's warning, and shows a leave that it does not have.
/// What is refused is noted and the originator is told.
final class Consenting {

    private static final Digest THEIRS = Digest.of(new byte[] {7});

    private Consenting() {}

    static List<Attack> all() {
        return List.of(
                rests("no-leave", "says openly that it has none",
                        scene -> new Leave.Missing()),
                rests("stricter-marking", "says that the marking allowed it, which forbids it",
                        _ -> new Leave.ByMarking(Marking.RED)),
                rests("own-consent", "signs the consent with its own key",
                        scene -> consent(scene, scene.cast.partner, good(scene), true, scene.cast.begin)),
                rests("strangers-consent", "has a stranger sign the consent of a party that the victim knows",
                        scene -> consent(scene, scene.cast.stranger, good(scene), true, scene.cast.begin)),
                rests("consent-refused", "shows a no as if it were a yes",
                        scene -> consent(scene, scene.cast.other, good(scene), false, scene.cast.begin)),
                rests("consent-too-late", "shows a yes from after the deadline",
                        scene -> consent(scene, scene.cast.other, good(scene), true, deadline(scene).plusSeconds(1))),
                rests("consent-for-another", "shows a consent for another third party",
                        scene -> consent(scene, scene.cast.other, request(
                                scene, scene.cast.stranger.party(), worded(scene, 0), THEIRS), true,
                                scene.cast.begin)),
                rests("consent-to-other-words", "shows a consent to another wording",
                        scene -> consent(scene, scene.cast.other, request(
                                scene, scene.cast.victim.party(), otherWords(scene), THEIRS), true,
                                scene.cast.begin)),
                rests("consent-for-another-warning", "shows a consent about another warning of the originator",
                        scene -> consent(scene, scene.cast.other, request(
                                scene, scene.cast.victim.party(), worded(scene, 0), Digest.of(new byte[] {8})), true,
                                scene.cast.begin)),
                rests("answer-to-another-request", "shows a yes that was given to another request", scene -> {
                    WordedRequest asked = request(
                            scene, scene.cast.stranger.party(), worded(scene, 0), THEIRS);
                    return new Leave.Consented(
                            scene.cast.other.card().signing(), signed(scene, good(scene)),
                            answered(scene, scene.cast.other, asked, true, scene.cast.begin));
                }),
                Attack.of("rests-on-nothing", "sends the second version with nobody's warning in it")
                        .isRefused("malformed")
                        .by(scene -> scene.wire(scene.byPartner(PayloadType.WARNING_2, Forgery.altered(
                                scene.warning(1), "\"version\":1}", "\"version\":2}"))))
                        .whereElse("R0", scene -> passed(scene, valid(scene))),
                Attack.of("rests-unsaid", "sends the second version under the first one's kind")
                        .isRefused("malformed")
                        .by(scene -> scene.warned(payload(scene, valid(scene))))
                        .whereElse("R0", scene -> passed(scene, valid(scene))));
    }

    private static Attack rests(String name, String does, Function<Scene, Leave> leave) {
        return Attack.of(name, does)
                .is(new Outcome("refused: consent-missing", "statement-given, refused consent-missing",
                        "envelope delivery delivery_open statement consent"))
                .by(scene -> passed(scene, leave.apply(scene)))
                .whereElse("R0", scene -> passed(scene, valid(scene)));
    }

    private static Leave valid(Scene scene) {
        return consent(scene, scene.cast.other, good(scene), true, scene.cast.begin);
    }

    private static Outcome passed(Scene scene, Leave leave) {
        return scene.wire(scene.byPartner(PayloadType.WARNING_2, payload(scene, leave)));
    }

    private static Bytes payload(Scene scene, Leave leave) {
        return Warning.write(
                1, scene.cast.releases.getFirst(), List.of(new Passage(scene.cast.other.party(), THEIRS, leave)));
    }

    private static Leave consent(Scene scene, Player by, WordedRequest request, boolean given, Instant at) {
        PublicKeys keys = by.card().signing();
        return new Leave.Consented(keys, signed(scene, request), answered(scene, by, request, given, at));
    }

    private static Signed signed(Scene scene, WordedRequest request) {
        return Signed.sign(
                Cast.CRYPTOGRAPHY.primitives(), scene.cast.partner.keys().signing(), PayloadType.CONSENT_REQUEST_2,
                request.write());
    }

    private static Signed answered(Scene scene, Player by, WordedRequest request, boolean given, Instant at) {
        var answer = new ConsentAnswer(
                scene.cast.other.party(), scene.cast.partner.party(), request.write().digest(), given, at);
        return Signed.sign(
                Cast.CRYPTOGRAPHY.primitives(), by.keys().signing(), PayloadType.CONSENT_ANSWER, answer.write());
    }

    private static WordedRequest good(Scene scene) {
        return request(scene, scene.cast.victim.party(), worded(scene, 0), THEIRS);
    }

    private static WordedRequest request(Scene scene, PartyId onwardTo, Worded worded, Digest about) {
        return new WordedRequest(
                scene.cast.partner.party(), scene.cast.other.party(), about, onwardTo, worded,
                scene.cast.begin.minus(Duration.ofHours(1)), deadline(scene));
    }

    private static Instant deadline(Scene scene) {
        return scene.cast.begin.plus(Duration.ofHours(6));
    }

    private static Worded worded(Scene scene, int words) {
        return Worded.of(tearline(scene.warning(1, words)));
    }

    /// The same in a stricter marking.
    private static Worded otherWords(Scene scene) {
        Worded good = worded(scene, 0);
        return new Worded(good.wording(), Marking.RED, good.onward(), good.status());
    }

    private static Tearline tearline(Bytes payload) {
        return Warning.read(PayloadType.WARNING, payload).map(Warning::tearline).orElseThrow();
    }
}
