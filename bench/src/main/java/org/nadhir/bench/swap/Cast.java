package org.nadhir.bench.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.Peers;
import org.nadhir.agreement.Role;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.standin.Player;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Victim;
import org.nadhir.model.Bytes;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.SiteEntry;

/// Who plays, and the empty nodes that every round begins with. Safe for many threads once made.
final class Cast {

    private static final Player.Term TERM =
            new Player.Term(Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2041-01-01T00:00:00Z"));
    private static final List<Player.Post> POSTS = List.of(
            new Player.Post(Player.ANALYST, Role.ANALYST),
            new Player.Post(Player.APPROVER, Role.APPROVER),
            new Player.Post(Player.SECOND_APPROVER, Role.APPROVER),
            new Player.Post(Player.OFFICER, Role.DUTY_OFFICER));
    private static final Pact.Terms TERMS =
            new Pact.Terms(Marking.AMBER_STRICT, TERM.founded(), TERM.over().minus(Duration.ofDays(1)));

    private final Cryptography cryptography;
    private final Player us;
    private final Player partner;
    /// With whom we have an agreement too, and who is told nothing: about whom the partner is asked.
    private final Player third;
    private final String contact;
    private final List<Pact> pacts;
    private final Path templates;

    Cast(Cryptography cryptography, Path folder, long seed) {
        this.cryptography = cryptography;
        this.templates = folder;
        var random = new SplittableRandom(seed);
        this.us = player("us", random);
        this.partner = player("partner", random);
        this.third = player("third", random);
        this.contact = Uuids.random(random);
        this.pacts = Stream.of(partner, third)
                .map(other -> Pact.between(us, other, TERMS, cryptography.primitives(), random))
                .toList();
        for (Player player : List.of(us, partner)) {
            var clock = new Hand(TERM.founded());
            try (Walked founded = Walked.found(
                    player, folder.resolve(player.name()), world(player, nobody(), clock), seed, seed)) {
                founded.enter(site(player));
            }
        }
    }

    private Player player(String name, SplittableRandom random) {
        return Player.of(name, TERM, POSTS, cryptography.primitives(), random);
    }

    /// The site of all warnings, with a guard who has no node.
    private SiteEntry site(Player player) {
        PersonId by = player.person(Player.ANALYST).id();
        PersonId second = player.person(Player.APPROVER).id();
        Instant at = TERM.founded();
        SiteEntry.Contact guard = new SiteEntry.Contact(
                contact, new Text("حارس المقام", "the shrine's guard"),
                List.of(new SiteEntry.Way("phone", "+000 200")), List.of("ar"), "", Addressee.Stands.PROTECTOR, by, at,
                true, false, Bytes.of(new byte[1]));
        return new SiteEntry(
                new EntityId(Warned.SITE), Victim.Kind.SITE, new Text("مقام الشيخ نورين", "Sheikh Nurin Shrine"),
                new Text("ريف نهران", "Nahran Countryside"), "XX", "shrine", List.of(), List.of(guard), by, at, second,
                at, false);
    }

    private static Peers nobody() {
        return (_, _) -> new Peers.Answer.Silence();
    }

    private Walked.World world(Player player, Peers peers, Hand clock) {
        List<Player> others = Stream.of(us, partner, third).filter(one -> !one.party().equals(player.party())).toList();
        return new Walked.World(new KnownParties(player, others, pacts), peers, clock, cryptography);
    }

    Cryptography cryptography() {
        return cryptography;
    }

    Player us() {
        return us;
    }

    Line line(Walked receiver) {
        return new Line(us, partner, receiver, cryptography.primitives());
    }

    PartyId partnerParty() {
        return partner.party();
    }

    PartyId thirdParty() {
        return third.party();
    }

    /// The guard whom a notice reaches.
    String contact() {
        return contact;
    }

    Walked ours(Path folder, Peers peers, Hand clock, long innerSeed, long outerSeed) {
        copy(us, folder);
        return Walked.open(us, folder, world(us, peers, clock), innerSeed, outerSeed);
    }

    Walked partner(Path folder, Hand clock, long seed) {
        copy(partner, folder);
        return Walked.open(partner, folder, world(partner, nobody(), clock), seed, seed);
    }

    private void copy(Player player, Path folder) {
        Path template = templates.resolve(player.name());
        try (Stream<Path> files = Files.list(template)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
