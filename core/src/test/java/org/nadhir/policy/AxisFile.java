package org.nadhir.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The axes, their order from wide to narrow, and the exhaustive products, as `axes.txt` says them.
final class AxisFile {

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<String>> values = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, int[][]> products = new LinkedHashMap<>();

    /// `axis` from one value to a value that gives no more leave.
    record Step(int axis, int wide, int narrow) {}

    private AxisFile() {}

    static AxisFile read(String text) {
        AxisFile file = new AxisFile();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(file::take);
        return file;
    }

    /// A file of this package, its continued lines joined.
    static String resource(String name) {
        try (InputStream in = AxisFile.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("\n +", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        String[] sides = line.split(": ", 2);
        String[] head = sides[0].split(" ", 2);
        List<String> words = List.of(sides[1].split(" ", -1));
        switch (head[0]) {
            case "axis" -> {
                numbers.put(head[1], names.size());
                names.add(head[1]);
                values.add(words);
            }
            case "narrows" -> {
                for (int i = 1; i < words.size(); i++) {
                    int axis = number(head[1]);
                    steps.add(new Step(axis, place(head[1], words.get(i - 1)), place(head[1], words.get(i))));
                }
            }
            case "product" -> products.put(head[1], product(words));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private int[][] product(List<String> words) {
        int[][] taken = new int[names.size()][];
        Arrays.fill(taken, new int[] {0});
        for (String word : words) {
            String[] sides = word.split("=", 2);
            List<String> all = values(number(sides[0]));
            List<String> some = sides.length == 1 ? all : List.of(sides[1].split(",", -1));
            taken[number(sides[0])] =
                    some.stream().mapToInt(value -> place(sides[0], value)).toArray();
        }
        return taken;
    }

    int count() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    List<String> values(int number) {
        return values.get(number);
    }

    int number(String axis) {
        return Objects.requireNonNull(numbers.get(axis), axis);
    }

    int place(String axis, String value) {
        int place = values(number(axis)).indexOf(value);
        if (place < 0) {
            throw new IllegalArgumentException("no value " + value + " on axis " + axis);
        }
        return place;
    }

    List<Step> steps() {
        return steps;
    }

    List<String> products() {
        return List.copyOf(products.keySet());
    }

    Product all() {
        int[][] every = new int[names.size()][];
        for (int number = 0; number < every.length; number++) {
            every[number] = IntStream.range(0, values(number).size()).toArray();
        }
        return new Product(this, every);
    }

    Product product(String name) {
        return new Product(this, Objects.requireNonNull(products.get(name), name));
    }

    Inputs plain() {
        return new Inputs(this, new int[names.size()]);
    }

    /// The cases of some values of each axis.
    @SuppressWarnings("ArrayRecordComponent")
    record Product(AxisFile axes, int[][] taken) {

        /// The number of cases, which for all axes is more than a `long` holds.
        BigInteger size() {
            return Arrays.stream(taken)
                    .map(some -> BigInteger.valueOf(some.length))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
        }

        Inputs at(long index) {
            int[] at = new int[taken.length];
            long rest = index;
            for (int number = 0; number < at.length; number++) {
                at[number] = taken[number][(int) (rest % taken[number].length)];
                rest /= taken[number].length;
            }
            return new Inputs(axes, at);
        }
    }
}
