package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// A leak guard that searches nothing twice. A draft is searched when it is worded and again at each signature, most
/// often in the same bytes for the same sources; a search depends on both and on nothing else (decision 0117). So is a
/// list of victims, release by release (decision 0144).
///
/// Remembered is what was found, only where the crowd was not asked, which changes by itself (decision 0126). Whatever
/// becomes known of a source, one letter even, makes another search. What is kept of the question is an HMAC under a
/// key of this process: it tells nobody what was searched. Safe for many threads.
public final class RememberingGuard implements LeakGuard {

    /// So many searches are remembered, the latest: ours, far more than drafts that wait for a signature, and more than
    /// a list of 5,000 victims.
    private static final int SEARCHES_MAX = 8_192;
    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final LeakGuard guard;
    private final SecretKeySpec key;
    private final RecentFindings known = new RecentFindings(SEARCHES_MAX);

    /// @param guard what searches
    /// @param random a `SecureRandom` outside of tests
    public RememberingGuard(LeakGuard guard, RandomGenerator random) {
        this.guard = guard;
        byte[] drawn = new byte[KEY_BYTES];
        random.nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, HMAC);
    }

    @Override
    public List<Leak> search(Bytes finished, SourceTraces traces) {
        return search(read(finished), traces);
    }

    @Override
    public List<Leak> search(Text text, SourceTraces traces) {
        return new Remembered(traces).search(text);
    }

    @Override
    public Text read(Bytes finished) {
        return guard.read(finished);
    }

    @Override
    public Search prepare(SourceTraces traces) {
        return new Remembered(traces);
    }

    /// One search, made ready when the first text comes that is not remembered.
    private final class Remembered implements Search {

        private final SourceTraces traces;
        private final Mac asked;
        private final AtomicBoolean crowdAsked = new AtomicBoolean();
        private final ReentrantLock preparing = new ReentrantLock();
        /// Guarded by `preparing`.
        private Optional<Search> ready = Optional.empty();

        Remembered(SourceTraces traces) {
            this.traces = traces;
            this.asked = asked(traces);
        }

        @Override
        public List<Leak> search(Bytes finished) {
            return search(read(finished));
        }

        @Override
        public List<Leak> search(Text text) {
            Digest question = question(asked, text.bytes());
            Optional<List<Leak>> remembered = known.find(question);
            if (remembered.isPresent()) {
                return remembered.get();
            }
            List<Leak> leaks = ready().search(text);
            // Once it was asked, be it for another text or to make the search ready, nothing more is remembered.
            if (!crowdAsked.get()) {
                known.add(question, leaks);
            }
            return leaks;
        }

        private Search ready() {
            preparing.lock();
            try {
                Search search = ready.orElseGet(() -> guard.prepare(new SourceTraces(traces.traces(), quasi -> {
                    crowdAsked.set(true);
                    return traces.crowd().sharing(quasi);
                }, traces.shredded())));
                ready = Optional.of(search);
                return search;
            } finally {
                preparing.unlock();
            }
        }
    }

    /// All that a question has but the text.
    private Mac asked(SourceTraces traces) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(number(traces.traces().size()));
            for (Trace trace : traces.traces()) {
                add(mac, trace.id());
                add(mac, trace.kind().word());
                add(mac, String.valueOf(trace.forms().size()));
                trace.forms().forEach(form -> add(mac, form));
            }
            add(mac, String.valueOf(traces.shredded()));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + HMAC, e);
        }
    }

    private static Digest question(Mac asked, Bytes finished) {
        try {
            return Digest.wrap(((Mac) asked.clone()).doFinal(finished.toArray()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java platform's " + HMAC + " cannot be copied", e);
        }
    }

    private static void add(Mac mac, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        mac.update(number(bytes.length));
        mac.update(bytes);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
