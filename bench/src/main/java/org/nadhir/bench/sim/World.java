package org.nadhir.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.nadhir.Approving;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.standin.Player;
import org.nadhir.delivery.Effect;
import org.nadhir.delivery.Event;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.Received;
import org.nadhir.node.store.StoreTrouble;

/// One run: some nodes, their persons, couriers and clocks, and what breaks. One thread moves time from action to
/// action; whatever is drawn is drawn from the seed. First everything goes on while things break, then the world heals,
/// and everything must come to rest.
final class World {

    static final Instant BEGIN = Instant.parse("2031-03-03T10:06:00Z");
    private static final Instant SIGNED = BEGIN.minus(Duration.ofDays(1));
    /// After the healing everything is quiet within this: one longest drawn delay, a day's cadence and a pause.
    static final Duration QUIET_WITHIN = Duration.ofDays(3);

    private static final Duration LOOK_LONGEST = Duration.ofHours(1);
    private static final Duration LOOK_LONGEST_AT_REST = Duration.ofHours(12);
    private static final Duration DEADLINE_SLACK = Duration.ofHours(3);
    private static final Duration RESTARTS_WITHIN = Duration.ofMinutes(3);
    private static final int NODES_MIN = 3;

    final Weather weather;
    final Tally tally = new Tally();
    final Trace trace;
    final SplittableRandom dice;
    final Agenda agenda;
    private final Cryptography cryptography;
    private final List<SimNode> nodes = new ArrayList<>();
    private final List<Pact> pacts = new ArrayList<>();
    private final Model model;
    private final Network network;
    private final Clocks clocks;
    private final Set<PartyId> faulty = new LinkedHashSet<>();
    private final long[] epochs;
    private final Instant[] nextLook;

    World(long seed, List<Player> pool, Cryptography cryptography) {
        this.cryptography = cryptography;
        this.dice = new SplittableRandom(seed);
        this.agenda = new Agenda(BEGIN, dice);
        this.trace = new Trace();
        // Most worlds are small, so that more of them run; some have all twenty.
        int most = dice.nextInt(20) == 0 ? pool.size() : Math.min(pool.size(), 6);
        int count = NODES_MIN + dice.nextInt(most - NODES_MIN + 1);
        List<Player> members = pool.subList(0, count);
        this.weather = new Weather(dice, tally);
        this.clocks = new Clocks(count);
        this.epochs = new long[count];
        this.nextLook = new Instant[count];
        Arrays.fill(nextLook, Instant.MAX);
        boolean hasFaulty = dice.nextInt(4) == 0;
        if (hasFaulty) {
            faulty.add(members.getLast().party());
        }
        agree(members);
        this.network = new Network(this, nodes);
        for (int number = 0; number < count; number++) {
            nodes.add(node(number, members));
        }
        this.model = new Model(tally, seed, nodes, faulty);
        network.judgedBy(model);
        nodes.forEach(node -> node.disk().strikes(weather::strike));
    }

    private void agree(List<Player> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Duration lasts = Duration.ofDays(dice.nextInt(8) == 0 ? 3 + dice.nextInt(20) : 20_000);
                pacts.add(Pact.between(
                        members.get(i), members.get(j), new Pact.Terms(Marking.AMBER, SIGNED, SIGNED.plus(lasts)),
                        cryptography.primitives(), dice));
            }
        }
    }

    private SimNode node(int number, List<Player> members) {
        Player member = members.get(number);
        List<Player> others = members.stream().filter(other -> !other.equals(member)).toList();
        return new SimNode(
                member, new KnownParties(member, others, pacts), cryptography, dice.split(),
                () -> clocks.of(number, agenda.now()),
                (card, envelope) -> network.offer(number, card.party(), envelope));
    }

    /// Runs it to its end.
    Tally run() {
        int days = 4 + dice.nextInt(20);
        Instant healing = BEGIN.plus(Duration.ofDays(days));
        int warnings = 20 + dice.nextInt(60);
        for (int i = 0; i < warnings; i++) {
            agenda.at(drawn(Duration.ofDays(days)), this::warn);
        }
        for (int i = 0; i < warnings / 3; i++) {
            agenda.at(drawn(Duration.ofDays(days)), network::courier);
            agenda.at(drawn(Duration.ofDays(days)), this::disturb);
            agenda.at(drawn(Duration.ofDays(days)), network::cut);
        }
        for (int i = 0; i < nodes.size(); i++) {
            look(i, BEGIN);
        }
        while (agenda.goesOnBefore(healing)) {
            agenda.next();
        }
        rest(healing);
        return tally;
    }

    private void rest(Instant healing) {
        agenda.skipTo(healing);
        weather.heal();
        clocks.heal();
        network.heal();
        for (int i = 0; i < nodes.size(); i++) {
            restart(i);
        }
        // What persons and couriers have begun goes on: some files are three weeks late.
        Instant end = healing.plus(Duration.ofDays(60));
        while (agenda.goesOnBefore(end) && !(agenda.hasNoPlans() && model.isQuiet())) {
            agenda.next();
        }
        Instant since = agenda.lastPlan().isAfter(healing) ? agenda.lastPlan() : healing;
        model.atTheEnd(Duration.between(since, agenda.now()), QUIET_WITHIN);
        Duration lived = Duration.between(BEGIN, agenda.now());
        tally.ran(model.deliveries(), model.warnings(), model.meetingFaults(), lived.toHours());
    }

    private Instant drawn(Duration within) {
        return BEGIN.plusMillis(dice.nextLong(within.toMillis()));
    }

    /// Runs what a node does; if it dies or its disk breaks, it starts again.
    ///
    /// @return whether it came to its end
    boolean guarded(int node, Runnable work) {
        try {
            work.run();
            model.look(node);
            follow(node);
            return true;
        } catch (Died death) {
            trace.note("died", node);
            restart(node);
        } catch (StoreTrouble trouble) {
            trace.note(trouble.category().name(), node);
            if (trouble.isFatal()) {
                restart(node);
            } else {
                model.look(node);
            }
        }
        return false;
    }

    private void restart(int node) {
        epochs[node]++;
        nodes.get(node).restart();
        model.afterRestart(node);
        look(node, agenda.now().plus(RESTARTS_WITHIN));
    }

    private void tick(int node, Instant planned) {
        // A look that an earlier one has replaced is none.
        if (planned.equals(nextLook[node])) {
            nextLook[node] = Instant.MAX;
            drive(node, new Event.Tick());
        }
    }

    private void drive(int node, Event event) {
        // What happened is told first: it is in memory only, and trouble of the store must not lose it.
        tell(node, event);
        guarded(node, () -> nodes.get(node).leave());
        guarded(node, () -> nodes.get(node).news().forEach(parcel -> tell(node, new Event.Sealed(parcel))));
        if (nextLook[node].equals(Instant.MAX)) {
            look(node, agenda.now().plus(longestLook()));
        }
        model.deadlines(node, nodes.get(node).now(), DEADLINE_SLACK.plus(LOOK_LONGEST_AT_REST));
    }

    /// A node looks each second; where nothing is due a run need not.
    private Duration longestLook() {
        return weather.isHealed() ? LOOK_LONGEST_AT_REST : LOOK_LONGEST;
    }

    private void tell(int node, Event event) {
        long epoch = epochs[node];
        // What a process that died had decided dies with it.
        nodes.get(node).dispatched(event).stream()
                .filter(_ -> epochs[node] == epoch)
                .forEach(effect -> carryOut(node, effect));
    }

    private void look(int node, Instant moment) {
        nextLook[node] = moment;
        agenda.at(moment, () -> tick(node, moment));
    }

    private void carryOut(int node, Effect effect) {
        switch (effect) {
            case Effect.Send(Parcel parcel) -> {
                long epoch = epochs[node];
                agenda.after(Duration.ofSeconds(3), () -> offer(node, parcel, epoch));
            }
            case Effect.Wait(Instant until) -> {
                Duration pause = Duration.between(nodes.get(node).now(), until);
                Duration bounded = pause.compareTo(Duration.ofSeconds(1)) < 0
                        ? Duration.ofSeconds(1)
                        : pause.compareTo(longestLook()) > 0 ? longestLook() : pause;
                Instant moment = agenda.now().plus(bounded);
                if (moment.isBefore(nextLook[node])) {
                    look(node, moment);
                }
            }
            case Effect.Escalate(Parcel parcel) -> {
                model.late(node, parcel);
                guarded(node, () -> nodes.get(node).late(parcel));
            }
            case Effect.Show(Delivery _) -> trace.note("shown", node);
        }
    }

    private void offer(int node, Parcel parcel, long epoch) {
        if (epochs[node] != epoch) {
            return;
        }
        List<Delivery> came = new ArrayList<>();
        long met = tally.faultsFired();
        boolean done = guarded(node, () -> came.add(nodes.get(node).offer(parcel)));
        if (tally.faultsFired() != met) {
            model.met(node, parcel.id());
        }
        if (!came.isEmpty()) {
            trace.note(came.getFirst().getClass().getSimpleName(), node);
            model.offered(node, parcel, came.getFirst());
        }
        if (epochs[node] == epoch) {
            drive(node, done && !came.isEmpty()
                    ? new Event.Offered(parcel, came.getFirst())
                    : new Event.Broken(parcel));
        }
    }

    private void warn() {
        int from = dice.nextInt(nodes.size());
        int to = (from + 1 + dice.nextInt(nodes.size() - 1)) % nodes.size();
        SimNode node = nodes.get(from);
        Player sender = node.member();
        Player recipient = nodes.get(to).member();
        Drafting drafting =
                Drafting.drawn(sender, recipient, dice, Model.CANARY, node.now(), cryptography.primitives());
        Pact pact = pacts.stream()
                .filter(one -> one.agreement().has(sender.party()) && one.agreement().has(recipient.party()))
                .findFirst()
                .orElseThrow();
        boolean again = weather.strikes(Fault.OPERATOR_AGAIN);
        guarded(from, () -> {
            Approving approving = node.warn(drafting);
            trace.note(approving.getClass().getSimpleName(), from);
            if (approving instanceof Approving.Sealed) {
                model.sealed(from, pact, node.now());
            }
            if (again) {
                node.warn(drafting);
            }
        });
        drive(from, new Event.Tick());
    }

    /// What the duty officer does with warnings that came in, some time later.
    void follow(int node) {
        for (Received received : model.fresh(node)) {
            Duration patience = Duration.ofHours(1 + dice.nextInt(30));
            agenda.plan(patience, () -> step(node, received, ReceiptStep.OPENED));
            if (dice.nextInt(4) > 0) {
                agenda.plan(patience, () -> step(node, received, ReceiptStep.ACKNOWLEDGED));
            }
            if (dice.nextInt(4) == 0) {
                agenda.plan(patience, () -> step(node, received, ReceiptStep.OUTCOME));
            }
        }
    }

    private void step(int node, Received received, ReceiptStep step) {
        guarded(node, () -> {
            try {
                nodes.get(node).step(received, step);
            } catch (IllegalArgumentException done) {
                // Signed already, or a later step was: persons do not ask the machine first.
                weather.struck(Fault.OPERATOR_AGAIN);
            }
        });
        drive(node, new Event.Tick());
    }

    private void disturb() {
        int node = dice.nextInt(nodes.size());
        switch (dice.nextInt(5)) {
            case 0 -> {
                weather.struck(Fault.CLOCK_JUMPED);
                clocks.jump(node, drawnJump());
            }
            case 1 -> {
                weather.struck(Fault.CLOCK_BACK);
                clocks.jump(node, drawnJump().negated());
            }
            case 2 -> {
                weather.struck(Fault.CLOCK_DRIFTS);
                clocks.drift(node, dice.nextInt(-2_000, 2_000), agenda.now());
            }
            case 3 -> restart(node);
            default -> misbehave();
        }
    }

    /// Minutes mostly, hours sometimes, years once in a while.
    private Duration drawnJump() {
        return switch (dice.nextInt(20)) {
            case 0 -> Duration.ofDays(1 + dice.nextInt(3_650));
            case 1, 2, 3, 4 -> Duration.ofHours(1 + dice.nextInt(48));
            default -> Duration.ofMinutes(1 + dice.nextInt(90));
        };
    }

    private void misbehave() {
        for (int i = 0; i < nodes.size(); i++) {
            if (faulty.contains(nodes.get(i).member().party())) {
                weather.struck(Fault.ROLLED_BACK);
                nodes.get(i).disk().rollBack(1 + dice.nextInt(20));
                restart(i);
                network.forge(i);
            }
        }
    }

    /// Hands bytes to a node, whichever way they came.
    List<Reply> handedIn(int to, Bytes envelope, Carrier carrier) {
        List<Reply> replies = new ArrayList<>();
        guarded(to, () -> replies.add(nodes.get(to).receive(envelope, carrier)));
        replies.forEach(reply -> trace.note(reply.getClass().getSimpleName(), to));
        return replies;
    }
}
