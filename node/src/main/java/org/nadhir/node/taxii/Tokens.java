package org.nadhir.node.taxii;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nadhir.model.Digest;

/// Reads bearer tokens: JWTs (RFC 7519) of issuers that the settings name, held to RFC 8725: algorithms from a list of
/// ours, all of them signatures by a private key; issuer and audience exact; an end that has not come; keys from
/// nowhere but the issuer's set, whatever the token's header says of others. What a token claims of rights is not
/// looked at.
///
/// A token that was good is not verified again for some seconds: a client shows the same with each of thousands of
/// requests. Who it lets in is looked up each time, so that a revoked client ends at once all the same.
final class Tokens {

    /// Ours: a token of an issuer of the field has some 2,000.
    static final int CHARS_MAX = 16 * 1_024;
    /// RFC 7519, 4.1.4: "a few minutes" at most; ours.
    private static final int SKEW_SECONDS = 60;
    private static final Duration KNOWN_MAX = Duration.ofSeconds(30);
    private static final int KNOWN_COUNT_MAX = 1_000;
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final Map<String, DefaultJWTProcessor<SecurityContext>> issuers = new LinkedHashMap<>();
    private final Map<Digest, Known> known = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /// @param until when it is verified again, at its own end at the latest
    private record Known(Shows.Subject subject, Instant until) {}

    /// @param issuers each name once
    Tokens(Iterable<IssuerKeys> issuers, InstantSource clock) {
        this.clock = clock;
        issuers.forEach(issuer -> this.issuers.put(issuer.name(), processor(issuer)));
    }

    private DefaultJWTProcessor<SecurityContext> processor(IssuerKeys issuer) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                issuer.audience(),
                new JWTClaimsSet.Builder().issuer(issuer.name()).build(),
                Set.of("exp", "sub")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    /// Whose token this is; empty where it is none, or is not to be believed.
    Optional<Shows.Subject> subject(String token) {
        if (issuers.isEmpty() || token.length() > CHARS_MAX) {
            return Optional.empty();
        }
        Digest digest = ClientKey.digest(token);
        Known before = known.get(digest);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.subject());
        }
        Optional<Known> read = verified(token, now);
        read.ifPresent(good -> {
            if (known.size() >= KNOWN_COUNT_MAX) {
                known.clear();
            }
            known.put(digest, good);
        });
        return read.map(Known::subject);
    }

    /// The issuer that the token names before it is believed only chooses whose keys are tried.
    private Optional<Known> verified(String token, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            String issuer = signed.getJWTClaimsSet().getIssuer();
            DefaultJWTProcessor<SecurityContext> processor = issuer == null ? null : issuers.get(issuer);
            if (processor == null) {
                return Optional.empty();
            }
            JWTClaimsSet claims = processor.process(signed, null);
            Instant end = claims.getExpirationTime().toInstant().plusSeconds(SKEW_SECONDS);
            Instant rest = now.plus(KNOWN_MAX);
            return Optional.of(new Known(
                    new Shows.Subject(claims.getIssuer(), claims.getSubject()), end.isBefore(rest) ? end : rest));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
