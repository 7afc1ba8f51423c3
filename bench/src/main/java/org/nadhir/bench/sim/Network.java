package org.nadhir.bench.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nadhir.Peers.Answer;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.sign.Signed;

/// The way between nodes, by line and by hand, with all that befalls it.
final class Network {

    private static final int HISTORY_MAX = 400;

    private final World world;
    private final List<SimNode> nodes;
    private final List<Sent> history = new ArrayList<>();
    private boolean[][] cut = new boolean[0][0];
    private Optional<Model> model = Optional.empty();

    private record Sent(int from, int to, Bytes envelope) {}

    Network(World world, List<SimNode> nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    void judgedBy(Model judge) {
        model = Optional.of(judge);
        cut = new boolean[nodes.size()][nodes.size()];
    }

    void heal() {
        for (boolean[] line : cut) {
            Arrays.fill(line, false);
        }
    }

    /// An offer over the line, as the flow makes it.
    Answer offer(int from, PartyId party, Bytes envelope) {
        int to = index(party);
        world.trace.note("offered", to, envelope);
        remember(new Sent(from, to, envelope));
        Weather weather = world.weather;
        if (cut[from][to]) {
            weather.struck(Fault.ONE_WAY_CUT);
            return new Answer.Silence();
        }
        if (weather.strikes(Fault.DROPPED)) {
            return new Answer.Silence();
        }
        if (weather.strikes(Fault.DELAYED)) {
            world.agenda.plan(Duration.ofDays(world.dice.nextInt(5) == 0 ? 20 : 1), () -> arrives(from, to, envelope));
            return new Answer.Silence();
        }
        if (weather.strikes(Fault.REPLAYED)) {
            Sent old = history.get(world.dice.nextInt(history.size()));
            arrives(old.from(), old.to(), old.envelope());
        }
        if (weather.strikes(Fault.DOUBLED)) {
            arrives(from, to, envelope);
        }
        Bytes arriving = weather.strikes(Fault.BIT_FLIPPED)
                ? flipped(envelope)
                : weather.strikes(Fault.TRUNCATED) ? truncated(envelope) : envelope;
        Optional<Reply> reply = arrives(from, to, arriving);
        if (cut[to][from] || weather.strikes(Fault.ANSWER_DROPPED)) {
            return new Answer.Silence();
        }
        return reply.map(this::answer).orElseGet(Answer.Silence::new);
    }

    private Answer answer(Reply reply) {
        return switch (reply) {
            case Reply.Sealed(Bytes bytes) -> new Answer.Replied(
                    world.weather.strikes(Fault.ANSWER_BIT_FLIPPED) ? flipped(bytes) : bytes);
            case Reply.Plain(Signed refusal) -> new Answer.Plain(refusal);
            case Reply.Taken() -> new Answer.Taken();
        };
    }

    private Optional<Reply> arrives(int from, int to, Bytes envelope) {
        return handed(to, envelope, new Carrier.Wire(nodes.get(from).member().party()));
    }

    private Optional<Reply> handed(int to, Bytes envelope, Carrier carrier) {
        Optional<Reply> reply = world.handedIn(to, envelope, carrier).stream().findFirst();
        model.ifPresent(judge -> judge.crossed(to, carrier.toString(), envelope, reply));
        return reply;
    }

    /// Somebody takes a file from one node to another: perhaps late, twice, or to the wrong one; and perhaps brings an
    /// answer back.
    void courier() {
        if (history.isEmpty()) {
            return;
        }
        Sent sent = history.get(world.dice.nextInt(history.size()));
        boolean wrongly = world.dice.nextInt(6) == 0;
        int to = wrongly ? world.dice.nextInt(nodes.size()) : sent.to();
        if (to != sent.to()) {
            world.weather.struck(Fault.CARRIED_WRONGLY);
        }
        int times = world.dice.nextInt(3) == 0 ? 2 : 1;
        if (times == 2) {
            world.weather.struck(Fault.CARRIED_TWICE);
        }
        for (int i = 0; i < times; i++) {
            world.weather.struck(Fault.CARRIED_LATE);
            world.agenda.plan(Duration.ofDays(6), () -> handed(to, sent.envelope(), new Carrier.Hand())
                    .ifPresent(reply -> bringBack(sent.from(), reply)));
        }
    }

    private void bringBack(int to, Reply reply) {
        if (reply instanceof Reply.Sealed(Bytes bytes) && world.dice.nextInt(3) > 0) {
            world.agenda.plan(Duration.ofDays(3), () -> handed(to, bytes, new Carrier.Hand()));
        }
    }

    /// A line is cut in one direction for some time.
    void cut() {
        int from = world.dice.nextInt(nodes.size());
        int to = world.dice.nextInt(nodes.size());
        cut[from][to] = true;
        Duration most = Duration.ofMinutes(world.dice.nextInt(20) == 0 ? 600 : 40);
        world.agenda.after(most, () -> cut[from][to] = false);
    }

    /// The faulty node says what no honest one would: old envelopes of others, under its own name and to the wrong.
    void forge(int by) {
        if (history.isEmpty()) {
            return;
        }
        world.weather.struck(Fault.FORGED);
        Sent sent = history.get(world.dice.nextInt(history.size()));
        int to = world.dice.nextInt(nodes.size());
        arrives(by, to, sent.envelope());
        arrives(by, to, flipped(sent.envelope()));
    }

    private void remember(Sent sent) {
        if (history.size() == HISTORY_MAX) {
            history.set(world.dice.nextInt(HISTORY_MAX), sent);
        } else {
            history.add(sent);
        }
    }

    private Bytes flipped(Bytes bytes) {
        byte[] changed = bytes.toArray();
        int bit = world.dice.nextInt(changed.length * 8);
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return Bytes.of(changed);
    }

    private Bytes truncated(Bytes bytes) {
        return bytes.slice(0, world.dice.nextInt(bytes.length()));
    }

    private int index(PartyId party) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).member().party().equals(party)) {
                return i;
            }
        }
        throw new IllegalStateException("nobody of this run");
    }
}
