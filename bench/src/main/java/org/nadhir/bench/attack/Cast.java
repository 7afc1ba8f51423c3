package org.nadhir.bench.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.Approving;
import org.nadhir.Peers;
import org.nadhir.agreement.Role;
import org.nadhir.bench.sim.Drafting;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Player;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.sim.SimNode;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening;
import org.nadhir.exchange.Warning;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Precedence;

/// Who plays, drawn from a seed, and the node under attack as it stands before: it met partner and other, agreed with
/// each, and warned each once. All keys are in hand.
final class Cast {

    static final Cryptography CRYPTOGRAPHY = Cryptography.real();
    private static final Instant BEGIN = Instant.parse("2031-03-03T10:00:00Z");
    private static final Pact.Terms TERMS = new Pact.Terms(
            Marking.AMBER, BEGIN.minus(Duration.ofDays(1)), BEGIN.plus(Duration.ofDays(400)));
    private static final Player.Term TERM = new Player.Term(
            BEGIN.minus(Duration.ofDays(400)), BEGIN.plus(Duration.ofDays(36_500)));
    private static final List<Player.Post> POSTS = List.of(
            new Player.Post(Player.ANALYST, Role.ANALYST),
            new Player.Post(Player.APPROVER, Role.APPROVER),
            new Player.Post(Player.OFFICER, Role.DUTY_OFFICER),
            new Player.Post(Target.FIRST, Role.ADMINISTRATOR),
            new Player.Post(Target.SECOND, Role.ADMINISTRATOR));

    final Player victim;
    /// Confirmed by the victim; mostly the attacker.
    final Player partner;
    /// Confirmed by the victim as well, and honest.
    final Player other;
    /// Nobody's partner.
    final Player stranger;
    final List<Pact> pacts;
    final Instant begin;
    /// Canonical bytes of releases by partner to victim, victim's partner to other, and other to victim.
    final List<Bytes> releases;
    final Bytes toOther;
    final Bytes byOther;
    /// What the victim sent.
    final Bytes sentToPartner;
    final Bytes sentToOther;
    private final Path template;
    final long seed;

    Cast(long seed, Path folder) {
        this.seed = seed;
        this.template = folder.resolve("template");
        var primitives = CRYPTOGRAPHY.primitives();
        var random = new SplittableRandom(seed);
        this.victim = Player.of("victim", TERM, POSTS, primitives, random);
        this.partner = Player.of("partner", TERM, POSTS, primitives, random);
        this.other = Player.of("other", TERM, POSTS, primitives, random);
        this.stranger = Player.of("stranger", TERM, POSTS, primitives, random);
        this.pacts = List.of(
                Pact.between(victim, partner, TERMS, primitives, random),
                Pact.between(victim, other, TERMS, primitives, random),
                Pact.between(partner, other, TERMS, primitives, random));
        this.begin = BEGIN;
        this.releases = List.of(
                release(partner, victim, -1), release(partner, victim, -2), release(partner, victim, -3));
        this.toOther = release(partner, other, -4);
        this.byOther = release(other, victim, -5);
        try (Target target = Target.found(this, template, seed)) {
            target.meet();
            this.sentToPartner = target.warn(partner);
            this.sentToOther = target.warn(other);
        }
    }

    /// A node like those of partner and other, with a ledger of its own.
    SimNode node(Player member) {
        return node(member, 0);
    }

    /// The same party with nothing on its disk, and other dice.
    SimNode nodeBegunAnew(Player member) {
        return node(member, 1);
    }

    private SimNode node(Player member, int times) {
        List<Player> others = Stream.of(victim, partner, other).filter(one -> !one.equals(member)).toList();
        return new SimNode(
                member, new KnownParties(member, others, pacts), CRYPTOGRAPHY,
                new SplittableRandom(seed + member.name().hashCode() + times * 1_000_003L), () -> begin,
                (_, _) -> new Peers.Answer.Silence());
    }

    private Bytes release(Player from, Player to, int number) {
        SimNode node = node(from);
        Signed signed = opened(to, envelope(node.warn(drafting(from, to, number))));
        return payload(signed, from.card().signing())
                .flatMap(payload -> Warning.read(signed.claimedType(), payload))
                .map(Warning::release)
                .orElseThrow();
    }

    /// An owed warning, which leaves at once.
    Drafting drafting(Player from, Player to, long number) {
        var random = new SplittableRandom(seed * 31 + number);
        CaseId about = new CaseId(Uuids.random(random));
        return new Drafting(
                from, to, Precedence.FLASH, true, "note", about, begin, CRYPTOGRAPHY.primitives(), random);
    }

    /// What was sealed.
    static Bytes envelope(Approving approving) {
        if (approving instanceof Approving.Sealed(Delivery.Waiting waiting)) {
            return waiting.envelope().bytes();
        }
        throw new IllegalStateException("what is owed and signed by all is sealed");
    }

    /// The key that opens what is sealed to a card that a member shows later.
    static OpeningKeys later(int which) {
        return OpeningKeys.generate(new SplittableRandom(100 + which));
    }

    /// What lies in an envelope for `member`.
    static Signed opened(Player member, Bytes envelope) {
        Opener opener = new Opener(CRYPTOGRAPHY.primitives());
        for (OpeningKeys key : List.of(member.keys().opening().getFirst(), later(1), later(2))) {
            if (opener.open(key, envelope) instanceof Opening.Opened(Bytes statement)
                    && Signed.parse(statement) instanceof Signed signed) {
                return signed;
            }
        }
        throw new IllegalStateException("nothing for " + member.name());
    }

    static Optional<Bytes> payload(Signed signed, PublicKeys signer) {
        return payload(signed, List.of(signer));
    }

    static Optional<Bytes> payload(Signed signed, List<PublicKeys> signers) {
        return signed.verifiedByAll(CRYPTOGRAPHY.primitives(), signers) instanceof Verified verified
                ? Optional.of(verified.payload())
                : Optional.empty();
    }

    /// A fresh copy of the node as it stands, in a folder of its own.
    Scene scene(Path folder) {
        return new Scene(this, Target.copied(this, template, folder, seed));
    }
}
