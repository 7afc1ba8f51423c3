package org.nadhir.bench.sim;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.standin.Player;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.Received;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Release;

/// Two nodes of the product that warn each other with its own cryptography, over its store on the disk and its
/// connections on the loopback (TRUST.md, T2). Persons are played, and so is the clock, since receipts above R0 leave
/// on a grid of hours.
public final class Loopback implements AutoCloseable {

    /// What of the product runs.
    public static final String ENTRY = "org.nadhir.exchange.Exchange#seal, #receive and #leave over"
            + " org.nadhir.node.journal.StoreJournal and SqliteStore;"
            + " org.nadhir.node.peers.HttpPeers#offer, ExchangeListener#answer";

    private static final Instant BEGIN = Instant.parse("2031-03-03T10:06:00Z");
    private static final Player.Term TERM = Player.Term.around(BEGIN);
    /// What is under way at once: as many as a partner answers at the same moment.
    private static final int AT_ONCE = 8;
    private static final Duration PAUSE = Duration.ofMinutes(20);

    private final RandomGenerator random = new SecureRandom();
    private final Cryptography cryptography = cryptography();
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Path folder = Scratch.onDisk("loopback");
    private final List<Crew> crews;
    private final List<Pact> pacts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> wrong = new ArrayList<>();
    private final long founded = System.nanoTime();
    private long warned;

    private Loopback() {
        this.crews = IntStream.range(0, 2)
                .mapToObj(i -> new Crew(
                        Player.of("party-" + i, TERM, Player.Post.NEEDED, cryptography.primitives(), random),
                        cryptography,
                        now::get))
                .toList();
        this.pacts = List.of(Pact.between(
                sender().player(), recipient().player(),
                new Pact.Terms(Marking.AMBER, TERM.founded(), TERM.over()), cryptography.primitives(), random));
        for (int i = 0; i < 2; i++) {
            Player other = crews.get(1 - i).player();
            crews.get(i).begin(other, pacts, folder.resolve("node-" + i), cryptography, now::get);
        }
    }

    /// Founds both nodes.
    public static Loopback begin() {
        return new Loopback();
    }

    /// As the node has it.
    public static Cryptography cryptography() {
        var random = new SecureRandom();
        var checkpoints = BouncyCastleCheckpoints.hedged(random);
        return new Cryptography(BouncyCastlePrimitives.hedged(random), checkpoints, checkpoints::signer);
    }

    private Crew sender() {
        return crews.getFirst();
    }

    private Crew recipient() {
        return crews.getLast();
    }

    /// Sends so many warnings, receipts R0 and R1 of each with them.
    ///
    /// @return what they cost, from the seal to the sender's record of R1
    public Spent deliver(int warnings) {
        Spent spent = Spent.NOTHING;
        for (int done = 0; done < warnings; done += AT_ONCE) {
            int some = Math.min(AT_ONCE, warnings - done);
            List<Release> releases = released(some, Precedence.FLASH);
            Spent.Clock clock = Spent.begin();
            together(releases, release -> sender().node().seal(release));
            offered(sender(), some, "a warning");
            List<Received> came = came(some);
            together(came, one -> {
                recipient().node().step(one, ReceiptStep.OPENED);
                return true;
            });
            now.set(now.get().plus(PAUSE));
            recipient().node().leave();
            offered(recipient(), some, "a receipt");
            spent = spent.plus(clock.spent());
            warned += some;
        }
        return spent;
    }

    private Drafting drafting(Precedence precedence) {
        return new Drafting(
                sender().player(), recipient().player(), precedence, true, Model.CANARY,
                new CaseId(Uuids.random(random)), now.get(), cryptography.primitives(), random);
    }

    /// Drafted, approved and not yet sealed.
    List<Release> released(int warnings, Precedence precedence) {
        return IntStream.range(0, warnings)
                .mapToObj(_ -> sender().node().released(drafting(precedence)))
                .toList();
    }

    Delivery.Waiting sealed(Release release) {
        return sender().node().seal(release);
    }

    /// What the sender sealed since this was asked last. Of one thread at a time, as [#offer] is not.
    List<Parcel> fresh() {
        return sender().node().news();
    }

    Delivery offer(Parcel parcel) {
        return sender().node().offer(parcel);
    }

    void late(Parcel parcel) {
        sender().node().late(parcel);
    }

    /// What both nodes take for now: goes on with the machine's clock from a day of ours.
    Instant now() {
        return BEGIN.plusNanos(System.nanoTime() - founded);
    }

    private void offered(Crew crew, int some, String what) {
        List<Parcel> parcels = crew.node().news();
        if (parcels.size() != some) {
            wrong.add("%s: %d wait to leave, not %d".formatted(what, parcels.size(), some));
        }
        for (Delivery delivery : together(parcels, crew.node()::offer)) {
            if (!(delivery instanceof Delivery.Delivered)) {
                wrong.add(what + " is not delivered: " + delivery.getClass().getSimpleName());
            }
        }
    }

    private List<Received> came(int some) {
        PartyId from = sender().player().party();
        List<Received> came = new ArrayList<>();
        recipient().node().store().read(rows -> {
            for (long number = warned + 1; number <= warned + some; number++) {
                InboxRows.find(rows, from, number).ifPresent(came::add);
            }
            return came.size();
        });
        if (came.size() != some) {
            wrong.add("%d warnings are there, not %d".formatted(came.size(), some));
        }
        return came;
    }

    /// Warnings that were delivered and receipted.
    public long delivered() {
        return warned;
    }

    /// What was lost, doubled, not receipted or does not verify; both nodes are asked.
    public List<String> wrong() {
        List<String> all = new ArrayList<>(wrong);
        List<Received> inbox = recipient().node().store().read(InboxRows::all);
        var numbers = new TreeSet<Long>();
        inbox.stream()
                .filter(one -> !numbers.add(one.sequence()))
                .forEach(one -> all.add("doubled: " + one.sequence()));
        if (numbers.size() != warned) {
            all.add("%d warnings are in the inbox, not %d".formatted(numbers.size(), warned));
        }
        inbox.stream()
                .filter(one -> one.highest() != ReceiptStep.OPENED)
                .forEach(one -> all.add("not opened: " + one.sequence()));
        for (int i = 0; i < 2; i++) {
            SimNode node = crews.get(i).node();
            List<PartyId> partner = List.of(crews.get(1 - i).player().party());
            if (node.open() > 0) {
                all.add(node.open() + " deliveries are open");
            }
            node.store().read(rows -> {
                for (String origin : node.ledgersNow().origins(rows, partner)) {
                    node.ledgersNow().verify(rows, origin).forEach(flaw -> all.add("does not verify: " + flaw));
                }
                return true;
            });
        }
        return all;
    }

    private <A, B> List<B> together(List<A> all, Function<A, B> work) {
        try {
            List<B> done = new ArrayList<>();
            List<Callable<B>> calls = all.stream().<Callable<B>>map(one -> () -> work.apply(one)).toList();
            for (Future<B> one : threads.invokeAll(calls)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a delivery broke", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        crews.forEach(Crew::close);
        Scratch.remove(folder);
    }
}
