package org.nadhir.node.peers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.http.Budget;
import org.nadhir.node.http.Exchanger;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.node.watch.Lookout;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// Lets partners hand envelopes in. Who calls is settled by the certificate of the connection, before anything else of
/// the request is looked at; a stranger gets a signed refusal, whatever was asked.
public final class ExchangeListener implements Exchanger, Lookout.Turned {

    /// For all strangers together.
    private static final Duration STRANGERS_PERIOD = Duration.ofMinutes(1);
    /// What a refusal of something unread speaks of: the digest of no bytes.
    static final Digest UNREAD = Digest.of(new byte[0]);

    private final Function<Digest, Optional<PartyId>> partners;
    private final ExchangeDesk desk;
    private final Primitives primitives;
    private final SigningKey key;
    private final PartyId self;
    private final InstantSource clock;
    private final Limits limits;
    private final Budget strangers;
    /// Owned by [#answer]: one for each partner who ever called, so bounded by the partners.
    private final Map<PartyId, Allowance> allowances = new ConcurrentHashMap<>();
    /// The BUSY of this second: a flood costs one signature in each.
    private final LongAdder busyAnswers = new LongAdder();
    private final LongAdder strangersMet = new LongAdder();
    private final AtomicReference<Busy> busy = new AtomicReference<>(new Busy(Instant.MIN, Bytes.of(new byte[0])));

    /// Listens for `desk`.
    ///
    /// @param partners the confirmed partner whose card names a certificate
    public ExchangeListener(
            Function<Digest, Optional<PartyId>> partners,
            ExchangeDesk desk,
            Primitives primitives,
            SigningKey key,
            PartyId self,
            InstantSource clock,
            Limits limits) {
        this.partners = partners;
        this.desk = desk;
        this.primitives = primitives;
        this.key = key;
        this.self = self;
        this.clock = clock;
        this.limits = limits;
        this.strangers = new Budget(limits.strangerRefusals(), STRANGERS_PERIOD);
    }

    @Override
    public Response answer(Request request) {
        Optional<PartyId> partner = request.certificate().flatMap(partners);
        if (partner.isEmpty()) {
            return stranger();
        }
        boolean stays = request.isFrom(partner.get().value());
        Response answer = answer(request, partner.get());
        return stays ? answer : answer.closing();
    }

    private Response answer(Request request, PartyId partner) {
        boolean asks = request.path().equals(ExchangeWire.SEEN_PATH);
        if (!(asks || request.path().equals(ExchangeWire.PATH)) || !request.method().equals("POST")) {
            return refusal(RefusalReason.MALFORMED);
        }
        Allowance mine = allowances.computeIfAbsent(
                partner, _ -> new Allowance(limits.quota(), limits.requestsPerPartner()));
        Allowance.Admission admission = mine.enters(clock.instant());
        if (admission == Allowance.Admission.BUSY) {
            return comeAgain();
        }
        try {
            return asks ? seen(partner) : receive(request, partner, mine, admission);
        } finally {
            mine.left();
        }
    }

    private Response receive(Request request, PartyId partner, Allowance mine, Allowance.Admission admission) {
        boolean whole = admission == Allowance.Admission.WHOLE;
        int bytesMax = whole ? limits.envelopeBytes() : limits.quota().gateBytes();
        return switch (request.body(bytesMax)) {
            case Request.Body.TooLarge _ -> whole ? refusal(RefusalReason.TOO_LARGE) : comeAgain();
            case Request.Body.Read(Bytes envelope) -> {
                mine.read(envelope.length());
                yield switch (desk.receive(envelope, partner)) {
                    case Reply.Sealed(Bytes reply) ->
                        new Response(ExchangeWire.ANSWERED, ExchangeWire.ENVELOPE, reply, false);
                    case Reply.Plain(Signed refusal) -> {
                        mine.refused();
                        yield plain(refusal.bytes());
                    }
                    case Reply.Taken() -> new Response(
                            ExchangeWire.TAKEN, ExchangeWire.ENVELOPE, Bytes.of(new byte[0]), false);
                };
            }
        };
    }

    /// Counted like an envelope, and read as little: nothing of the body is looked at.
    private Response seen(PartyId partner) {
        return new Response(ExchangeWire.ANSWERED, ExchangeWire.SEEN, desk.seen(partner).write(), false).closing();
    }

    @Override
    public long busy() {
        return busyAnswers.sum();
    }

    @Override
    public long strangers() {
        return strangersMet.sum();
    }

    private record Busy(Instant second, Bytes refusal) {}

    /// Nothing was read, and the rest of the connection is not read either.
    private Response comeAgain() {
        busyAnswers.increment();
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Busy newest = busy.updateAndGet(known -> known.second().equals(second)
                ? known
                : new Busy(second, SignedRefusal.sign(primitives, key, self, UNREAD, RefusalReason.BUSY, second)
                        .statement()
                        .bytes()));
        return plain(newest.refusal()).closing();
    }

    /// A signature costs more than the asking, so strangers together get only so many.
    private Response stranger() {
        strangersMet.increment();
        return strangers.allows(clock.instant())
                ? refusal(RefusalReason.UNKNOWN_PARTNER)
                : new Response(ExchangeWire.BUSY, ExchangeWire.SIGNED, Bytes.of(new byte[0]), true);
    }

    /// Refuses without having read: the rest of the connection is not read either.
    private Response refusal(RefusalReason reason) {
        Instant now = clock.instant();
        return plain(SignedRefusal.sign(primitives, key, self, UNREAD, reason, now)
                        .statement()
                        .bytes())
                .closing();
    }

    private static Response plain(Bytes refusal) {
        return new Response(ExchangeWire.REFUSED, ExchangeWire.SIGNED, refusal, false);
    }
}
