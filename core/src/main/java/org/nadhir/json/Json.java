package org.nadhir.json;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// A JSON value (RFC 8259) that has exactly one canonical form (RFC 8785): no value exists that
/// [CanonicalWriter] could not write, because lone surrogates and numbers beyond a double are refused here.
/// Unchangeable; two objects are equal whatever the order of their members.
public sealed interface Json {

    /// Members in the order in which they were read or put; the canonical writer sorts them.
    ///
    /// A name with a lone surrogate is an [IllegalArgumentException].
    record Obj(SequencedMap<String, Json> members) implements Json {
        public Obj {
            members.keySet().forEach(Surrogates::refuseLone);
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /// Text that UTF-8 can hold; a lone surrogate is an [IllegalArgumentException].
    record Str(String value) implements Json {
        public Str {
            Surrogates.refuseLone(value);
        }
    }

    /// A finite number; all numbers of our formats are integers within ±(2⁵³−1) or short decimals.
    record Num(double value) implements Json {
        /// 2⁵³−1: up to here every integer is a double (RFC 7493 §2.2).
        public static final long INTEGER_MAX = (1L << 53) - 1;

        public Num {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a JSON number is finite");
            }
        }
    }

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    static Json of(String value) {
        return new Str(value);
    }

    /// An integer.
    ///
    /// @throws IllegalArgumentException beyond ±(2⁵³−1), which a double cannot hold exactly
    static Json of(long value) {
        if (value > Num.INTEGER_MAX || value < -Num.INTEGER_MAX) {
            throw new IllegalArgumentException("an integer of our formats lies within ±(2⁵³−1)");
        }
        return new Num(value);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    static <T> Json array(Collection<? extends T> items, Function<? super T, ? extends Json> write) {
        return new Arr(items.stream().<Json>map(write).toList());
    }

    static Json strings(Collection<String> items) {
        return array(items, Str::new);
    }

    static Builder object() {
        return new Builder();
    }

    /// Collects the members of one object. Not for several threads.
    final class Builder {
        private final SequencedMap<String, Json> members = new LinkedHashMap<>();

        private Builder() {}

        /// Adds a member.
        ///
        /// @throws IllegalArgumentException where `name` was put before
        public Builder put(String name, Json value) {
            if (members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("member put twice: " + name);
            }
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, of(value));
        }

        public Builder put(String name, long value) {
            return put(name, of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, of(value));
        }

        /// Writes UTC in ISO 8601 with as many digits as it needs, the one form that [Fields#instant] takes.
        public Builder put(String name, Instant value) {
            return put(name, value.toString());
        }

        public Builder putStrings(String name, Collection<String> values) {
            return put(name, strings(values));
        }

        public <T> Builder putArray(
                String name, Collection<? extends T> items, Function<? super T, ? extends Json> write) {
            return put(name, array(items, write));
        }

        public Json build() {
            return new Obj(members);
        }
    }
}
