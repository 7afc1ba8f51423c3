package org.nadhir.node.peers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.http.Exchanger;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// Lets partners hand envelopes in. Who calls is settled by the certificate of the connection, before anything else of
/// the request is looked at; a stranger gets a signed refusal, whatever was asked.
public final class ExchangeListener implements Exchanger {

    /// What a refusal of something unread speaks of: the digest of no bytes.
    static final Digest UNREAD = Digest.of(new byte[0]);

    private final Function<Digest, Optional<PartyId>> partners;
    private final ExchangeDesk desk;
    private final Primitives primitives;
    private final SigningKey key;
    private final PartyId self;
    private final InstantSource clock;
    private final Limits limits;
    private final StrangerBudget strangers;
    /// Owned by [#answer]: one counter for each partner who ever called, so bounded by the partners.
    private final Map<PartyId, AtomicInteger> running = new ConcurrentHashMap<>();

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
        this.strangers = new StrangerBudget(limits.strangerRefusals());
    }

    @Override
    public Response answer(Request request) {
        Optional<PartyId> partner = request.certificate().flatMap(partners);
        if (partner.isEmpty()) {
            return stranger();
        }
        if (!request.path().equals(ExchangeWire.PATH) || !request.method().equals("POST")) {
            return refusal(RefusalReason.MALFORMED);
        }
        AtomicInteger mine = running.computeIfAbsent(partner.get(), _ -> new AtomicInteger());
        try {
            return mine.incrementAndGet() > limits.requestsPerPartner()
                    ? refusal(RefusalReason.BUSY)
                    : receive(request, partner.get());
        } finally {
            mine.decrementAndGet();
        }
    }

    private Response receive(Request request, PartyId partner) {
        return switch (request.body(limits.envelopeBytes())) {
            case Request.Body.TooLarge _ -> refusal(RefusalReason.TOO_LARGE);
            case Request.Body.Read(Bytes envelope) -> switch (desk.receive(envelope, partner)) {
                case Reply.Sealed(Bytes reply) ->
                    new Response(ExchangeWire.ANSWERED, ExchangeWire.ENVELOPE, reply, false);
                case Reply.Plain(Signed refusal) -> plain(refusal.bytes());
                case Reply.Taken() ->
                    new Response(ExchangeWire.TAKEN, ExchangeWire.ENVELOPE, Bytes.of(new byte[0]), false);
            };
        };
    }

    /// A signature costs more than the asking, so strangers together get only so many.
    private Response stranger() {
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
