package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Strings by code points, as the disguises need them.
final class Chars {

    private Chars() {}

    static String of(int codePoint) {
        return Character.toString(codePoint);
    }

    /// Every code point put through `change`, in order.
    static String each(String value, IntFunction<String> change) {
        return value.codePoints().mapToObj(change).collect(Collectors.joining());
    }

    static List<String> points(String value) {
        return value.codePoints().mapToObj(Character::toString).toList();
    }

    static String joined(String value, String between) {
        return String.join(between, points(value));
    }

    static String reversed(String value) {
        return String.join("", points(value).reversed());
    }

    /// Letter by letter from one alphabet to another of the same length; others stay.
    static String swapped(String value, String from, String to) {
        List<String> source = points(from);
        List<String> target = points(to);
        return each(value, c -> {
            int at = source.indexOf(of(c));
            return at < 0 ? of(c) : target.get(at);
        });
    }

    static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static String any(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
