package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nadhir.node.http.Budget;
import org.nadhir.node.http.Request;
import org.nadhir.node.store.SealedStore;

/// Who calls: the client key that a request shows, as `Authorization: Bearer KEY` or as HTTP Basic with the key's name
/// and the key; the token of an issuer that the settings name, as a bearer token too; or, where it shows neither, the
/// certificate of its connection. Each request is looked up anew, so that a revoked client ends with the request that
/// runs.
final class Clients {

    /// Of one key; ours: five times what one server was measured to answer.
    private static final int REQUESTS_MAX = 100_000;
    private static final Duration PERIOD = Duration.ofSeconds(10);
    /// Of all strangers together; ours: a program that has the wrong key finds out by the first.
    private static final int STRANGERS_MAX = 600;
    private static final Duration STRANGERS_PERIOD = Duration.ofMinutes(1);
    private static final int HEADER_CHARS_MAX = Tokens.CHARS_MAX + 16;
    private static final char TOKEN_DOT = '.';

    private final SealedStore store;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Budget strangers = new Budget(STRANGERS_MAX, STRANGERS_PERIOD);
    /// By name; only keys that were issued come in here.
    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();

    Clients(SealedStore store, Tokens tokens, InstantSource clock) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Who it is, or what they are told.
    sealed interface Known {
        record Client(ClientKey key) implements Known {}

        record Stranger() implements Known {}

        record TooMany(String retryAfter) implements Known {}
    }

    /// What a request shows.
    ///
    /// @param name of who says to call, by HTTP Basic alone
    private record Shown(Optional<String> name, Shows by) {}

    Known of(Request request) {
        Optional<ClientKey> known = find(request);
        if (known.isEmpty()) {
            return strangers.allows(clock.instant())
                    ? new Known.Stranger()
                    : new Known.TooMany(strangers.retryAfter());
        }
        ClientKey key = known.get();
        Budget budget = budgets.computeIfAbsent(key.name(), _ -> new Budget(REQUESTS_MAX, PERIOD));
        return budget.allows(clock.instant())
                ? new Known.Client(key)
                : new Known.TooMany(budget.retryAfter());
    }

    /// The key of a request that was let in before, as it is now; empty where it has ended since.
    Optional<ClientKey> still(Request request, ClientKey before) {
        return find(request).filter(now -> now.name().equals(before.name()));
    }

    /// Who shows a header is who the header says, or nobody: a certificate beside it lets in no one.
    private Optional<ClientKey> find(Request request) {
        Optional<String> header = request.header("Authorization");
        Optional<Shown> shown = header.isPresent()
                ? header.filter(text -> text.length() <= HEADER_CHARS_MAX).flatMap(this::shown)
                : request.certificate().map(pin -> new Shown(Optional.empty(), new Shows.Certificate(pin)));
        return shown.flatMap(this::find);
    }

    private Optional<ClientKey> find(Shown shown) {
        return store.read(rows -> TaxiiRecords.shown(rows, shown.by().digest()))
                .filter(key -> key.isGood(clock.instant()))
                .filter(key -> shown.name()
                        .map(name -> MessageDigest.isEqual(name.getBytes(UTF_8), key.name().getBytes(UTF_8)))
                        .orElse(true));
    }

    private Optional<Shown> shown(String header) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
        String rest = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> rest.indexOf(TOKEN_DOT) < 0
                    ? Optional.of(new Shown(Optional.empty(), new Shows.Key(ClientKey.digest(rest))))
                    : tokens.subject(rest).map(subject -> new Shown(Optional.empty(), subject));
            case "basic" -> basic(rest);
            default -> Optional.empty();
        };
    }

    /// RFC 7617: base64 of name, colon, password.
    private static Optional<Shown> basic(String text) {
        try {
            String both = new String(Base64.getDecoder().decode(text), UTF_8);
            int colon = both.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Shown(
                            Optional.of(both.substring(0, colon)),
                            new Shows.Key(ClientKey.digest(both.substring(colon + 1)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
