package org.nadhir.bench.swap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.Peers;
import org.nadhir.bench.office.Tap;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.Card;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Response;
import org.nadhir.node.peers.ExchangeListener;
import org.nadhir.node.peers.HttpPeers;
import org.nadhir.sign.Primitives;

/// A connection as the product makes it, TLS and all, with a recording proxy in between. Used by one thread.
///
/// What passes is encrypted under keys of its own each time, and the certificates' signatures (ECDSA, in DER) vary by a
/// few bytes; so what the records carry of request and answer is compared, not those before them. Into how many records
/// the Java platform's client cuts a request depends on which of its threads came first (lines and body go together or
/// not), twice for the very same request too; that number is no figure of the source and is left out.
final class Line implements Peers, AutoCloseable {

    private static final int HEADER_BYTES = 5;
    private static final int APPLICATION_DATA = 23;
    /// An encrypted alert: two bytes, one for its type, sixteen for the tag.
    private static final int ALERT_BYTES = 19;
    /// What the Java platform adds to the content of a record: its type, sixteen zeros of padding, sixteen bytes of tag
    /// (RFC 8446, section 5.4; the padding seen in what passed here, 33 + content in each record).
    private static final int RECORD_OVERHEAD_BYTES = 33;
    /// The lines of a request before its body are longer than that.
    private static final int LINES_BYTES_MIN = 100;

    private final HttpsListener listener;
    private final Tap tap;
    private final TlsIdentity identity;
    private final Card card;
    private int seen;

    Line(Player us, Player partner, Walked receiver, Primitives primitives) {
        var exchange = new ExchangeListener(
                certificate -> Optional.of(us.party()).filter(_ -> certificate.equals(us.keys().tls().pin())),
                receiver.exchange(),
                primitives,
                partner.keys().signing(),
                partner.party(),
                receiver.clock,
                Limits.STANDARD);
        InetAddress here = InetAddress.getLoopbackAddress();
        Response none = Response.binary(500, Bytes.of(new byte[0]));
        this.listener = HttpsListener.start(
                new Listening(
                        new InetSocketAddress(here, 0),
                        TlsContexts.server(partner.keys().tls()),
                        Listening.ClientCertificates.WANTED,
                        8,
                        8,
                        Limits.STANDARD.silence(),
                        none,
                        none),
                exchange);
        this.tap = Tap.to(listener.port());
        this.identity = us.keys().tls();
        this.card = new Card(
                partner.party(),
                partner.card().name(),
                partner.card().signing(),
                partner.card().sealing(),
                partner.card().ledger(),
                partner.keys().tls().pin(),
                List.of("https://127.0.0.1:" + tap.port()),
                partner.card().exercise(),
                partner.card().issued());
    }

    @Override
    public Answer offer(Card partner, Bytes envelope) {
        // Each on a connection of its own: what passes is compared one by one.
        try (HttpPeers peers = new HttpPeers(identity, Limits.STANDARD)) {
            return peers.offer(card, envelope);
        }
    }

    /// The lengths of what passed since the last time this was asked: of each connection what the records of the
    /// request carried together, then the longest of the answer: what comes after that one may pass after we looked.
    ///
    /// @param requests lengths of what was sent meanwhile; each has a connection of its own
    List<String> lengths(List<Integer> requests) {
        List<Tap.Passed> all = tap.passed();
        if (all.size() - seen != requests.size()) {
            throw new IllegalStateException("not one connection for each envelope");
        }
        List<String> lengths = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Tap.Passed one = all.get(seen + i);
            int requestBytes = requests.get(i);
            List<Integer> forth = records(one.forth().toByteArray());
            int carried = 0;
            for (int at = forth.size() - 1; at >= 0 && carried < requestBytes + LINES_BYTES_MIN; at--) {
                carried += forth.get(at) - RECORD_OVERHEAD_BYTES;
            }
            List<Integer> back = records(one.back().toByteArray());
            lengths.add(carried + " answered by " + back.stream().max(Integer::compare).orElse(0));
        }
        seen = all.size();
        return lengths;
    }

    /// Of encrypted records, but for alerts: the closing one may come after we looked.
    private static List<Integer> records(byte[] passed) {
        List<Integer> lengths = new ArrayList<>();
        int at = 0;
        while (at + HEADER_BYTES <= passed.length) {
            int length = (passed[at + 3] & 0xff) << 8 | (passed[at + 4] & 0xff);
            if (passed[at] == APPLICATION_DATA && length > ALERT_BYTES) {
                lengths.add(length);
            }
            at += HEADER_BYTES + length;
        }
        return lengths;
    }

    @Override
    public void close() {
        tap.close();
        listener.close();
    }
}
