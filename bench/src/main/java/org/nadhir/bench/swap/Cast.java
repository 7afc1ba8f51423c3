package org.nadhir.bench.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.Peers;
import org.nadhir.model.PartyId;

/// Who plays, and the empty nodes that every round begins with. Safe for many threads once made.
final class Cast {

    private final Cryptography cryptography;
    private final Player us;
    private final Player partner;
    private final List<KnownParties.Pact> pacts;
    private final Path templates;

    Cast(Cryptography cryptography, Path folder, long seed) {
        this.cryptography = cryptography;
        this.templates = folder;
        var random = new SplittableRandom(seed);
        this.us = Player.of("us", cryptography.primitives(), random);
        this.partner = Player.of("partner", cryptography.primitives(), random);
        this.pacts = List.of(KnownParties.Pact.between(us, partner, cryptography.primitives(), random));
        for (Player player : List.of(us, partner)) {
            var clock = new Hand(Player.FOUNDED);
            Walked.found(player, folder.resolve(player.name()), world(player, nobody(), clock), seed, seed)
                    .close();
        }
    }

    private static Peers nobody() {
        return (_, _) -> new Peers.Answer.Silence();
    }

    private Walked.World world(Player player, Peers peers, Hand clock) {
        List<Player> others = Stream.of(us, partner).filter(one -> !one.party().equals(player.party())).toList();
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
