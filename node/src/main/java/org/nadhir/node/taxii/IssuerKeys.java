package org.nadhir.node.taxii;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The public keys of one issuer of tokens (RFC 7517). They are read again after a while, and sooner where a token
/// names one that is not there; a set that cannot be read leaves the last good one in its place for a day.
///
/// Safe for many threads: one reads; the others go on with what there is, and wait only for a key that is not there.
public final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final System.Logger LOG = System.getLogger(IssuerKeys.class.getName());
    /// Ours, as issuers of the field change their keys: seen within minutes, asked for seldom.
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration OLD_MAX = Duration.ofDays(1);

    private final String name;
    private final String audience;
    private final Source source;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Good good;
    /// Guarded by `reading`.
    private Instant tried = Instant.MIN;

    /// The last set that could be read.
    private record Good(JWKSet keys, Instant read) {}

    /// Where the set lies.
    public interface Source {

        /// The text of the set; empty where it cannot be had.
        String text();
    }

    /// @param name of the issuer, exactly as its tokens have it
    /// @param audience that its tokens must be for
    public IssuerKeys(String name, String audience, Source source, InstantSource clock) {
        this.name = name;
        this.audience = audience;
        this.source = source;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    String audience() {
        return audience;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Instant now = clock.instant();
        if (good == null) {
            reading.lock();
            refresh(now, FRESH);
        } else if (reading.tryLock()) {
            refresh(now, FRESH);
        }
        List<JWK> found = selected(selector, now);
        if (found.isEmpty()) {
            reading.lock();
            refresh(now, BETWEEN);
            found = selected(selector, now);
        }
        return found;
    }

    private List<JWK> selected(JWKSelector selector, Instant now) {
        Good last = good;
        return last == null || last.read().plus(OLD_MAX).isBefore(now) ? List.of() : selector.select(last.keys());
    }

    /// The caller holds `reading`; it is free afterwards.
    private void refresh(Instant now, Duration rest) {
        try {
            boolean isDue = tried.equals(Instant.MIN) || !tried.plus(rest).isAfter(now);
            if (isDue) {
                tried = now;
                good = new Good(JWKSet.parse(source.text()), now);
            }
        } catch (ParseException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "event=issuer-keys-unreadable cause=" + e.getClass().getName());
        } finally {
            reading.unlock();
        }
    }
}
