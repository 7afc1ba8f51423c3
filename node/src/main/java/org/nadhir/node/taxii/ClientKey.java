package org.nadhir.node.taxii;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;

/// A program that may be let in, and by what it is known. Of a key its SHA-256 alone is kept: 256 random bits are not
/// found by trying, so that a slow digest would cost each request much and gain nothing.
///
/// @param name what a person calls it; with HTTP Basic it is the user name
/// @param rights by collection
record ClientKey(
        String name,
        Shows shows,
        Instant issued,
        Optional<Instant> until,
        boolean revoked,
        SortedMap<String, Set<Right>> rights) {

    static final int RIGHTS_MAX = 1_000;
    private static final int RANDOM_BYTES = 32;
    private static final String PREFIX = "nadhir_";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// What may be done in a collection.
    enum Right {
        READ("read"),
        WRITE("write"),
        DELETE("delete");

        private final String word;

        Right(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    ClientKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a key's name is letters, digits, points, hyphens and underscores");
        }
        SortedMap<String, Set<Right>> copy = new TreeMap<>();
        rights.forEach((collection, some) -> {
            if (!some.isEmpty()) {
                copy.put(collection, Collections.unmodifiableSet(EnumSet.copyOf(some)));
            }
        });
        if (copy.size() > RIGHTS_MAX) {
            throw new IllegalArgumentException("too many collections for one key");
        }
        rights = Collections.unmodifiableSortedMap(copy);
    }

    /// A new key in the clear: shown once, to the person who issues it.
    static String drawn(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Digest digest(String shown) {
        return Digest.of(shown.getBytes(StandardCharsets.UTF_8));
    }

    /// By which it is found.
    Digest digest() {
        return shows.digest();
    }

    boolean isGood(Instant now) {
        return !revoked && until.map(now::isBefore).orElse(true);
    }

    Set<Right> in(String collection) {
        return rights.getOrDefault(collection, Set.of());
    }

    boolean may(Right right, String collection) {
        return in(collection).contains(right);
    }

    ClientKey with(String collection, Set<Right> some) {
        SortedMap<String, Set<Right>> all = new TreeMap<>(rights);
        all.put(collection, some);
        return new ClientKey(name, shows, issued, until, revoked, all);
    }

    ClientKey revokedNow() {
        return new ClientKey(name, shows, issued, until, true, rights);
    }

    /// As it is kept and, since it holds no secret, shown.
    Json json() {
        Json.Builder each = Json.object();
        rights.forEach((collection, some) ->
                each.putStrings(collection, some.stream().map(Right::word).toList()));
        Json.Builder json = Json.object()
                .put("name", name)
                .put("digest", digest().hex())
                .put("issued", issued)
                .put("revoked", revoked)
                .put("rights", each.build());
        shows.write(json);
        until.ifPresent(end -> json.put("until", end));
        return json.build();
    }

    static ClientKey read(Fields fields) throws Malformed {
        SortedMap<String, Set<Right>> rights = new TreeMap<>();
        if (fields.json("rights") instanceof Json.Obj each) {
            Fields inner = Fields.of(each);
            for (Map.Entry<String, Json> one : each.members().entrySet()) {
                rights.put(one.getKey(), read(inner, one.getKey()));
            }
        }
        return new ClientKey(
                fields.string("name"),
                Shows.read(fields, new Shows.Key(fields.value("digest", Digest::new))),
                fields.instant("issued"),
                fields.optionalInstant("until"),
                fields.bool("revoked"),
                rights);
    }

    /// A list of words for rights.
    static Set<Right> read(Fields fields, String name) throws Malformed {
        List<Right> some = fields.choices(name, List.of(Right.values()), Right::word);
        return some.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(some);
    }
}
