package org.nadhir.bench.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nadhir.bench.standin.Pact;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.Reply;
import org.nadhir.ledger.Ledger;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.Table;

/// Judges a run by what it saw go in and out of nodes and lie on their disks. Takes none of the product's decisions:
/// what a node should do follows here from what was sealed, shown and answered before.
final class Model {

    /// Stands where a source's words stand, in every assessment.
    static final String CANARY = "canary-4f2c91";

    private static final String PAYLOAD = "\"payload\":\"";

    private final Tally tally;
    private final long seed;
    private final List<SimNode> nodes;
    private final Set<PartyId> faulty;
    /// By node and delivery: all that was ever seen to begin.
    private final List<Map<Parcel.Id, Track>> begun = new ArrayList<>();
    private final long[] lastDelivery;
    private final long[] lastInbox;
    private final long[] lastLeaf;
    /// By recipient: what it took under which number.
    private final List<Map<String, Digest>> taken = new ArrayList<>();
    private final Map<String, Digest> replies = new HashMap<>();
    private final Map<String, OwnTree> trees = new HashMap<>();
    /// Envelopes that a recipient took in as warnings.
    private final Set<String> envelopes = new HashSet<>();
    private final List<List<Received>> fresh = new ArrayList<>();

    /// One delivery of a node as the model follows it.
    static final class Track {
        private final Parcel parcel;
        private boolean met;
        private boolean late;
        private boolean ended;

        private Track(Parcel parcel) {
            this.parcel = parcel;
        }
    }

    Model(Tally tally, long seed, List<SimNode> nodes, Set<PartyId> faulty) {
        this.tally = tally;
        this.seed = seed;
        this.nodes = nodes;
        this.faulty = faulty;
        this.lastDelivery = new long[nodes.size()];
        this.lastInbox = new long[nodes.size()];
        this.lastLeaf = new long[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            begun.add(new LinkedHashMap<>());
            taken.add(new HashMap<>());
            fresh.add(new ArrayList<>());
        }
    }

    private void hold(String invariant, boolean holds, String what) {
        tally.looked(invariant);
        if (!holds) {
            tally.violated(invariant, invariant + " " + what + "; ./nadhir bench exchange --seed " + seed);
        }
    }

    private boolean isHonest(int node) {
        return !faulty.contains(nodes.get(node).member().party());
    }

    private int index(PartyId party) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).member().party().equals(party)) {
                return i;
            }
        }
        throw new IllegalStateException("nobody of this run");
    }

    /// I13 and I3: what was sealed was sealed under an agreement that held by the node's own clock.
    void sealed(int from, Pact pact, Instant nodeNow) {
        boolean held = !nodeNow.isBefore(pact.agreement().from()) && nodeNow.isBefore(pact.agreement().until());
        hold("I3", held, "sealed outside the agreement");
        hold("I13", held, "sealed under what has ended, by node " + from);
    }

    /// Something crossed the network or was carried: it holds no canary in clear, and the same envelope gets the same
    /// receipt.
    ///
    /// @param by over whose line, or by hand: who shows a stranger's envelope as its own is refused
    void crossed(int to, String by, Bytes envelope, Optional<Reply> reply) {
        if (reply.isPresent() && reply.get() instanceof Reply.Sealed(Bytes sealed)) {
            String key = to + "|" + by + "|" + envelope.digest().hex();
            Digest before = replies.get(key);
            boolean mark = hasMark(to, envelope);
            if (mark) {
                boolean same = before == null || before.equals(sealed.digest());
                hold("I7", same || !isHonest(to), "another receipt for the same envelope");
                replies.put(key, sealed.digest());
            }
        }
    }

    /// Whether this very envelope was taken in as a warning: only then is what goes back a receipt.
    private boolean hasMark(int to, Bytes envelope) {
        return envelopes.contains(to + "|" + envelope.digest().hex());
    }

    /// After a step that touched a node: what is new on its disk.
    void look(int node) {
        SimNode at = nodes.get(node);
        at.store().read(rows -> {
            if (rows.last(Table.INBOX) > lastInbox[node]) {
                List<Received> all = InboxRows.all(rows);
                all.stream().skip(lastInbox[node]).forEach(received -> arrived(node, received));
                lastInbox[node] = rows.last(Table.INBOX);
            }
            if (rows.last(Table.LEDGER_LEAF) != lastLeaf[node]) {
                ledgers(node, rows);
                lastLeaf[node] = rows.last(Table.LEDGER_LEAF);
            }
            return node;
        });
        var news = at.begunAfter(lastDelivery[node]);
        lastDelivery[node] = news.last();
        news.parcels().forEach(parcel -> begin(node, parcel));
    }

    private void begin(int node, Parcel parcel) {
        Track before = begun.get(node).put(parcel.id(), new Track(parcel));
        hold("I2", before == null, "a delivery began twice");
        if (parcel.cargo() instanceof Cargo.OfRelease release && isHonest(node)) {
            long same = begun.get(node).keySet().stream()
                    .filter(id -> id.recipient().equals(parcel.recipient())
                            && id.cargo() instanceof Cargo.OfRelease other
                            && other.sequence() == release.sequence())
                    .count();
            hold("I9", same == 1, "an honest node gave one number twice");
        }
    }

    private void arrived(int node, Received received) {
        String number = received.sender() + "|" + received.sequence();
        Digest before = taken.get(node).putIfAbsent(number, received.payload());
        // Who went back to an old backup has forgotten what it took; only the others are held to it.
        hold("I2", before == null || !isHonest(node), "two effects under one number");
        envelopes.add(node + "|" + received.envelope().hex());
        int sender = index(received.sender());
        if (isHonest(sender)) {
            boolean known = begun.get(sender).keySet().stream()
                    .anyMatch(id -> id.recipient().equals(nodes.get(node).member().party())
                            && id.cargo() instanceof Cargo.OfRelease sent
                            && sent.sequence() == received.sequence()
                            && sent.payload().equals(received.payload()));
            hold("I3", known, "something arrived that nobody sealed");
        }
        hold("I4", !words(received.statement()).contains(CANARY), "a source's words left");
        fresh.get(node).add(received);
    }

    /// What stands in a statement: DSSE's payload is base64 in a member of that name.
    private static String words(Bytes statement) {
        String text = new String(statement.toArray(), UTF_8);
        int begin = text.indexOf(PAYLOAD) + PAYLOAD.length();
        return new String(Base64.getDecoder().decode(text.substring(begin, text.indexOf('"', begin))), UTF_8);
    }

    /// Warnings that came in since this was asked last.
    List<Received> fresh(int node) {
        List<Received> news = List.copyOf(fresh.get(node));
        fresh.get(node).clear();
        return news;
    }

    /// I8 and I10: each ledger only grows, and its signed head is the root of what lies there.
    private void ledgers(int node, SealedSnapshot rows) {
        SimNode at = nodes.get(node);
        List<PartyId> partners =
                nodes.stream().map(one -> one.member().party()).toList();
        for (String origin : at.ledgersNow().origins(rows, partners)) {
            Ledger ledger = at.ledgersNow().ledger(rows, origin);
            String[] head = ledger.newestNote().split("\n", 4);
            int size = Integer.parseInt(head[1]);
            OwnTree tree = trees.computeIfAbsent(node + origin, _ -> new OwnTree());
            hold("I8", size >= tree.size() || !isHonest(node), "a ledger shrank");
            for (int i = tree.size(); i < size; i++) {
                tree.add(ledger.leaf(i).entry());
            }
            hold("I10", Bytes.of(tree.root(size).bytes()).base64().equals(head[2]) || !isHonest(node),
                    "the head is not the root of the leaves");
        }
    }

    /// After a node has come back: every ledger from its first leaf, and every delivery is still in sight.
    void afterRestart(int node) {
        if (!isHonest(node)) {
            return;
        }
        trees.keySet().removeIf(name -> name.startsWith(node + nodes.get(node).member().party().value()));
        lastLeaf[node] = -1;
        look(node);
        begun.get(node).values().stream().filter(track -> !track.ended).forEach(track -> inSight(node, track));
    }

    private Optional<Delivery> inSight(int node, Track track) {
        Optional<Delivery> now = nodes.get(node).delivery(track.parcel.id());
        hold("I1", now.isPresent(), "a delivery is gone");
        return now;
    }

    /// What came of an offer.
    void offered(int node, Parcel parcel, Delivery came) {
        if (!isHonest(node)) {
            return;
        }
        Track track = begun.get(node).get(parcel.id());
        hold("I1", track != null, "something is offered that never began");
        if (track == null) {
            return;
        }
        switch (came) {
            case Delivery.Delivered _ -> {
                track.ended = true;
                delivered(parcel);
            }
            case Delivery.Refused refused -> {
                track.ended = true;
                boolean fork = refused.refusal().reason() == RefusalReason.FORK;
                hold("I9", !fork, "an honest node is accused of a fork");
            }
            case Delivery.Waiting _, Delivery.Silent _ -> {}
        }
    }

    /// I5 and I6: who has a receipt can rely on the warning lying there, whatever happened since.
    private void delivered(Parcel parcel) {
        if (parcel.cargo() instanceof Cargo.OfRelease release) {
            int to = index(parcel.recipient());
            if (!isHonest(to)) {
                return;
            }
            boolean there = taken.get(to).containsValue(release.payload());
            hold("I5", there, "a receipt for what is not stored");
            boolean lies = nodes.get(to).store().read(rows -> taken.get(to).entrySet().stream()
                    .filter(entry -> entry.getValue().equals(release.payload()))
                    .anyMatch(entry -> InboxRows.find(
                                    rows,
                                    new PartyId(entry.getKey().substring(0, 36)),
                                    Long.parseLong(entry.getKey().substring(37)))
                            .filter(row -> row.payload().equals(release.payload()))
                            .isPresent()));
            hold("I6", lies, "a receipt that does not name what lies there");
        }
    }

    void met(int node, Parcel.Id id) {
        Track track = begun.get(node).get(id);
        if (track != null) {
            track.met = true;
        }
    }

    void late(int node, Parcel parcel) {
        Track track = begun.get(node).get(parcel.id());
        if (track != null) {
            track.late = true;
        }
    }

    /// After the world has healed and come to rest.
    ///
    /// @param rested how long after the healing
    void atTheEnd(Duration rested, Duration bound) {
        for (int node = 0; node < nodes.size(); node++) {
            int open = 0;
            for (Track track : begun.get(node).values()) {
                if (isHonest(node)) {
                    Optional<Delivery> now = inSight(node, track);
                    now.ifPresent(known -> last(track, known));
                    boolean waits = now.filter(Model::isOpen).isPresent();
                    open += waits ? 1 : 0;
                    hold("I11", !waits || faulty.contains(track.parcel.recipient()), "not quiet "
                            + rested.toHours() + " h after the healing");
                }
            }
            hold("I11", nodes.get(node).leaving() == 0 || !isHonest(node), "a receipt never left");
            hold("I14", nodes.get(node).open() <= open || !isHonest(node), "what is answered is still queued");
        }
        hold("I11", rested.compareTo(bound) <= 0, "the world does not come to rest");
    }

    private void last(Track track, Delivery now) {
        switch (now) {
            case Delivery.Delivered _ -> delivered(track.parcel);
            case Delivery.Refused refused ->
                hold("I9", refused.refusal().reason() != RefusalReason.FORK, "an honest node is accused of a fork");
            case Delivery.Waiting _, Delivery.Silent _ -> {}
        }
    }

    private static boolean isOpen(Delivery delivery) {
        return delivery instanceof Delivery.Waiting || delivery instanceof Delivery.Silent;
    }

    /// A duty's deadline that passed in sight of a running node escalated.
    void deadlines(int node, Instant nodeNow, Duration slack) {
        if (isHonest(node)) {
            begun.get(node).values().stream()
                    .filter(track -> track.parcel.cargo() instanceof Cargo.OfRelease && !track.ended)
                    .filter(track -> track.parcel.urgency().due().plus(slack).isBefore(nodeNow))
                    .forEach(track -> deadline(node, track));
        }
    }

    /// A receipt may have come by hand: then there is nothing to tell.
    private void deadline(int node, Track track) {
        if (!track.late && inSight(node, track).filter(now -> !isOpen(now)).isPresent()) {
            track.ended = true;
        } else {
            hold("I11", track.late, "a deadline passed and nobody was told");
        }
    }

    /// Whether every delivery of an honest node to another is answered: as the model saw it, or as it lies there where
    /// the answer came by hand.
    boolean isQuiet() {
        boolean quiet = true;
        for (int node = 0; node < nodes.size(); node++) {
            if (isHonest(node)) {
                quiet = quiet && nodes.get(node).leaving() == 0;
                for (Track track : begun.get(node).values()) {
                    quiet = quiet && (faulty.contains(track.parcel.recipient()) || isEnded(node, track));
                }
            }
        }
        return quiet;
    }

    private boolean isEnded(int node, Track track) {
        track.ended = track.ended || inSight(node, track).filter(now -> !isOpen(now)).isPresent();
        return track.ended;
    }

    long deliveries() {
        return honest().count();
    }

    long warnings() {
        return honest().filter(track -> track.parcel.cargo() instanceof Cargo.OfRelease).count();
    }

    long meetingFaults() {
        return honest().filter(track -> track.met).count();
    }

    private Stream<Track> honest() {
        return IntStream.range(0, nodes.size())
                .filter(this::isHonest)
                .boxed()
                .flatMap(node -> begun.get(node).values().stream());
    }
}
