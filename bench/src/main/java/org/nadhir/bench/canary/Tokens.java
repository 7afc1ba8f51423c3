package org.nadhir.bench.canary;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Random words and where each was put. Used by one thread.
final class Tokens {

    /// 28 letters of 26: more than 128 bits.
    private static final int LETTERS = 28;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /// A new one.
    ///
    /// @param field what it stands in, for the report of a hit
    String in(String field) {
        var token = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            token.append((char) ('a' + random.nextInt(26)));
        }
        fields.put(token.toString(), field);
        return token.toString();
    }

    String field(String token) {
        return fields.getOrDefault(token, "");
    }

    int count() {
        return fields.size();
    }

    List<String> all() {
        return List.copyOf(fields.keySet());
    }
}
