package org.nadhir.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nadhir.Approving;
import org.nadhir.Peers;
import org.nadhir.bench.sim.SimStore.Strike;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.standin.Player;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.Received;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.tearline.Precedence;

/// One warning from its approval to its acknowledgement, over and over, each time with power cut at another commit of
/// sender or recipient, or at two (TRUST.md T3b: the protocol's own states). Every place is tried; nothing is drawn.
public final class PowerCuts {

    /// What of the product runs.
    public static final String ENTRY = Simulation.ENTRY;

    private static final Instant BEGIN = Instant.parse("2031-03-03T10:06:00Z");
    private static final Player.Term TERM = Player.Term.around(BEGIN);
    private static final Duration ROUND = Duration.ofHours(5);
    private static final int ROUNDS_MAX = 12;
    private static final int NODES = 2;

    private final Cryptography cryptography = Cryptography.standIn();
    private final List<Player> players;
    private final List<Pact> pacts;

    private PowerCuts() {
        var random = new SplittableRandom(30);
        this.players = Stream.of("sender", "recipient")
                .map(name -> Player.of(name, TERM, Player.Post.NEEDED, cryptography.primitives(), random))
                .toList();
        this.pacts = List.of(Pact.between(
                players.getFirst(), players.getLast(),
                new Pact.Terms(Marking.AMBER, TERM.founded(), TERM.over()), cryptography.primitives(), random));
    }

    /// What came of it.
    ///
    /// @param states runs, each with other places where power was cut
    /// @param commits of both sides in a run in which nothing happens: the places for one cut
    public record Result(long states, int commits, Tally tally) {}

    /// Every single cut, then pairs of cuts, until `most` states were tried or the time is up.
    public static Result run(long most, Duration longest) {
        return new PowerCuts().tried(most, System.nanoTime() + longest.toNanos());
    }

    /// Power is cut at the `commit`-th commit of a node, counted over its restarts.
    private record Cut(int node, int commit) {}

    private Result tried(long most, long end) {
        Tally all = new Tally();
        Run calm = new Run(Map.of(), all);
        calm.run();
        int commits = calm.commits[0] + calm.commits[1];
        List<Map<Cut, Strike>> plans = new ArrayList<>();
        List<Map.Entry<Cut, Strike>> places = places(calm.commits);
        places.forEach(one -> plans.add(Map.ofEntries(one)));
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                if (!places.get(i).getKey().equals(places.get(j).getKey())) {
                    plans.add(Map.ofEntries(places.get(i), places.get(j)));
                }
            }
        }
        AtomicInteger next = new AtomicInteger();
        AtomicLong states = new AtomicLong();
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            List<Future<Tally>> running = new ArrayList<>();
            for (int core = 0; core < cores; core++) {
                running.add(threads.submit(() -> {
                    Tally own = new Tally();
                    int i = next.getAndIncrement();
                    while (i < Math.min(plans.size(), most) && System.nanoTime() < end) {
                        new Run(plans.get(order(i, places.size(), plans.size())), own).run();
                        states.incrementAndGet();
                        i = next.getAndIncrement();
                    }
                    return own;
                }));
            }
            for (Future<Tally> one : running) {
                all.add(one.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a run broke off", e);
        }
        return new Result(states.get(), commits, all);
    }

    /// Single cuts in their order, pairs spread over the whole delivery so that a short run meets all parts of it.
    private static int order(int i, int singles, int all) {
        int pairs = all - singles;
        return i < singles ? i : singles + (int) ((i - singles) * 7_919L % pairs);
    }

    private static List<Map.Entry<Cut, Strike>> places(int[] commits) {
        List<Map.Entry<Cut, Strike>> places = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            for (int commit = 0; commit < commits[node]; commit++) {
                for (Strike strike : Strike.values()) {
                    if (strike != Strike.NONE) {
                        places.add(Map.entry(new Cut(node, commit), strike));
                    }
                }
            }
        }
        return places;
    }

    /// One delivery.
    private final class Run {

        private final Map<Cut, Strike> plan;
        private final Tally tally;
        private final Model model;
        private final List<SimNode> nodes = new ArrayList<>();
        private final int[] commits = new int[NODES];
        private final List<Map<Parcel.Id, Parcel>> open = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        private final Map<Received, ReceiptStep> arrived = new LinkedHashMap<>();
        private Instant now = BEGIN;

        private Run(Map<Cut, Strike> plan, Tally tally) {
            this.plan = plan;
            this.tally = tally;
            for (int number = 0; number < NODES; number++) {
                int self = number;
                nodes.add(new SimNode(
                        players.get(self), new KnownParties(players.get(self), List.of(players.get(1 - self)), pacts),
                        cryptography, new SplittableRandom(40 + self), () -> now,
                        (_, envelope) -> carried(self, envelope)));
            }
            this.model = new Model(tally, 0, nodes, Set.of());
            for (int number = 0; number < NODES; number++) {
                int self = number;
                nodes.get(self).disk().strikes(() ->
                        Optional.ofNullable(plan.get(new Cut(self, commits[self]++))).orElse(Strike.NONE));
            }
        }

        private Peers.Answer carried(int from, Bytes envelope) {
            List<Reply> replies = new ArrayList<>();
            guarded(1 - from, () -> replies.add(nodes.get(1 - from)
                    .receive(envelope, new Carrier.Wire(players.get(from).party()))));
            model.crossed(1 - from, "wire", envelope, replies.stream().findFirst());
            return replies.stream().findFirst().map(Run::answer).orElseGet(Peers.Answer.Silence::new);
        }

        private static Peers.Answer answer(Reply reply) {
            return switch (reply) {
                case Reply.Sealed(Bytes bytes) -> new Peers.Answer.Replied(bytes);
                case Reply.Plain(var refusal) -> new Peers.Answer.Plain(refusal);
                case Reply.Taken() -> new Peers.Answer.Taken();
            };
        }

        /// @return whether it came to its end
        private boolean guarded(int node, Runnable work) {
            try {
                work.run();
                model.look(node);
                return true;
            } catch (Died death) {
                restart(node);
            } catch (StoreTrouble trouble) {
                restart(node);
            }
            return false;
        }

        private void restart(int node) {
            nodes.get(node).restart();
            open.get(node).clear();
            model.afterRestart(node);
        }

        private void run() {
            boolean sealed = false;
            for (int times = 0; times < 3 && !sealed; times++) {
                // A person who heard nothing does it again, in the same words or new ones.
                sealed = guarded(0, () -> {
                    Approving approving = nodes.getFirst().warn(drafting());
                    if (approving instanceof Approving.Sealed) {
                        model.sealed(0, pacts.getFirst(), now);
                    }
                });
            }
            for (int round = 0; round < ROUNDS_MAX && !(round > 3 && isQuiet()); round++) {
                for (int node = 0; node < NODES; node++) {
                    turn(node);
                }
                now = now.plus(ROUND);
            }
            model.atTheEnd(Duration.between(BEGIN, now), World.QUIET_WITHIN);
            tally.ran(model.deliveries(), model.warnings(), plan.isEmpty() ? 0 : model.deliveries(),
                    Duration.between(BEGIN, now).toHours());
        }

        private Drafting drafting() {
            var random = new SplittableRandom(50);
            return new Drafting(
                    players.getFirst(), players.getLast(), Precedence.FLASH, true, Model.CANARY,
                    new CaseId(Uuids.random(random)), now,
                    cryptography.primitives(), random);
        }

        private void turn(int node) {
            SimNode at = nodes.get(node);
            guarded(node, at::leave);
            guarded(node, () -> at.news().forEach(parcel -> open.get(node).put(parcel.id(), parcel)));
            for (Parcel parcel : List.copyOf(open.get(node).values())) {
                guarded(node, () -> model.offered(node, parcel, at.offer(parcel)));
            }
            open.get(node).keySet().removeIf(id -> at.delivery(id).filter(Predicate.not(this::waits)).isPresent());
            model.fresh(node).forEach(received -> arrived.put(received, ReceiptStep.OPENED));
            if (node == 1) {
                arrived.replaceAll((received, step) -> taken(received, step) ? ReceiptStep.ACKNOWLEDGED : step);
            }
        }

        private boolean taken(Received received, ReceiptStep step) {
            return guarded(1, () -> {
                try {
                    nodes.getLast().step(received, step);
                } catch (IllegalArgumentException done) {
                    // Signed before the cut: persons do not ask the machine first.
                    model.look(1);
                }
            });
        }

        private boolean waits(Delivery delivery) {
            return delivery instanceof Delivery.Waiting || delivery instanceof Delivery.Silent;
        }

        private boolean isQuiet() {
            return model.isQuiet() && open.stream().allMatch(Map::isEmpty);
        }
    }
}
