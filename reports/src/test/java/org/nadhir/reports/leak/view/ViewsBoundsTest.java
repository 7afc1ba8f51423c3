package org.nadhir.reports.leak.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What holds for all texts: what was wrapped comes out again with its place, and no text makes too much of itself.
final class ViewsBoundsTest {

    private static final long SEED = 20261122;
    private static final int ROUNDS = 120;
    private static final int CHARS = 1 << 16;
    private static final int CHARS_FOR_EACH_MAX = 8;
    private static final int CHARS_MORE_MAX = 64 * 1024;

    private static final Map<String, UnaryOperator<String>> WRAPS = wraps();

    private static String wrapped(String wrap, String text) {
        return Objects.requireNonNull(WRAPS.get(wrap), wrap).apply(text);
    }

    @Test
    void whatIsWrappedOnceOrTwiceComesOutAtItsPlace() {
        Random random = new Random(SEED);
        List<String> names = List.copyOf(WRAPS.keySet());
        for (int round = 0; round < ROUNDS; round++) {
            String secret = secret(random);
            String inner = names.get(random.nextInt(names.size()));
            String outer = names.get(random.nextInt(names.size()));
            boolean twice = random.nextBoolean();
            String once = wrapped(inner, secret);
            String wrapped = twice ? wrapped(outer, once) : once;
            String before = "The patrol said: ";
            String text = before + wrapped + " and nothing more.";
            String shown = inner + (twice ? " in " + outer : "") + " of " + secret;
            assertTrue(isFound(text, secret, before.length(), before.length() + wrapped.length()), shown);
        }
    }

    @Test
    void whatIsWrappedDeeperThanIsFollowedIsSaid() {
        String text = "Khalid Najjar of the northern post";
        for (int depth = 0; depth < 4; depth++) {
            text = wrapped("base64", text);
        }
        assertTrue(Views.of(text).stream().anyMatch(View::isBounded));
        assertFalse(Views.of("An ordinary warning of one sentence.").stream().anyMatch(View::isBounded));
    }

    @Test
    void digestsKeysAndSignaturesHideNothingThatIsLeftUnread() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS / 2; round++) {
            StringBuilder release = new StringBuilder("{\"note\":\"Avoid the market.\",\"signed\":[");
            for (int i = 0; i < 8; i++) {
                byte[] bytes = new byte[32 + 32 * (i % 2)];
                random.nextBytes(bytes);
                release.append("{\"by\":\"").append(HexFormat.of().formatHex(bytes)).append("\",\"signature\":\"");
                release.append(Base64.getEncoder().encodeToString(bytes)).append("\"},");
            }
            assertFalse(Views.of(release.toString()).stream().anyMatch(View::isBounded), release::toString);
        }
    }

    @Test
    void noTextMakesMoreOfItselfThanIsAllowed() {
        for (String piece :
                List.of("&amp;", "%25", "=?", "\\", "6b", "01", "11 8 ", "A", "a b ", "Ã˜", "<", "+AG", "\n")) {
            String text = piece.repeat(CHARS / piece.length());
            List<View> views = Views.of(text);
            long chars = views.stream().mapToLong(view -> view.text().length()).sum();
            assertTrue(
                    chars <= (long) CHARS_FOR_EACH_MAX * text.length() + CHARS_MORE_MAX + 1,
                    () -> piece + " makes "
                            + views.stream()
                                    .map(view -> view.layer() + view.text().length())
                                    .toList());
        }
    }

    @Test
    void everyCharacterOfEveryViewHasAPlaceInTheText() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = random.ints(200, 0, 12)
                    .mapToObj(kind -> piece(random, kind))
                    .collect(Collectors.joining());
            for (View view : Views.of(text)) {
                for (int i = 0; i < view.text().length(); i++) {
                    boolean place =
                            view.from()[i] >= 0 && view.from()[i] < view.to()[i] && view.to()[i] <= text.length();
                    assertTrue(place, () -> view.layer() + " of " + text);
                }
            }
            Days.of(text).forEach(day -> assertTrue(day.start() < day.end() && day.end() <= text.length()));
            Numbers.of(text)
                    .forEach(number -> assertTrue(number.start() < number.end() && number.end() <= text.length()));
        }
    }

    private static String piece(Random random, int kind) {
        return switch (kind) {
            case 0 -> String.valueOf((char) random.nextInt(0x10000));
            case 1 -> Character.toString(random.nextInt(0x110000));
            case 2 -> "&#" + random.nextInt(2000) + ";";
            case 3 -> "\\u0" + random.nextInt(10) + "2e";
            case 4 -> "%" + random.nextInt(100);
            case 5 -> " four ";
            case 6 -> " مارس ";
            case 7 -> "/" + random.nextInt(40);
            case 8 -> "aGVsbG8";
            case 9 -> "<b>";
            case 10 -> ".- ";
            default -> String.valueOf((char) (' ' + random.nextInt(95)));
        };
    }

    private static boolean isFound(String text, String secret, int start, int end) {
        for (View view : Views.of(text)) {
            for (int at = view.text().indexOf(secret); at >= 0; at = view.text().indexOf(secret, at + 1)) {
                int from = view.start(at, at + secret.length());
                int to = view.end(at, at + secret.length());
                if (from < end && to > start && from >= start - 1 && to <= end + 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String secret(Random random) {
        String alphabet = random.nextBoolean() ? "abcdefghiklmnorstuyz" : "ابتجحخدرزسشصعغفقكلمنهوي";
        return random.ints(6 + random.nextInt(10), 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }

    private static Map<String, UnaryOperator<String>> wraps() {
        Map<String, UnaryOperator<String>> wraps = new LinkedHashMap<>();
        wraps.put("base64", text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        wraps.put(
                "base64 for URLs",
                text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        wraps.put("base64 of UTF-16", text -> Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_16LE)));
        wraps.put("hex", text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        wraps.put(
                "hex with colons",
                text -> HexFormat.ofDelimiter(":").withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        wraps.put("percent", text -> "%" + HexFormat.ofDelimiter("%").formatHex(text.getBytes(StandardCharsets.UTF_8)));
        wraps.put(
                "references", text -> text.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining()));
        wraps.put(
                "escapes",
                text -> text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining()));
        wraps.put("code points", text -> text.chars().mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        wraps.put("binary", text -> text.chars()
                .mapToObj(c -> new StringBuilder(Integer.toBinaryString(c | 1 << 16)).substring(1))
                .collect(Collectors.joining(" ")));
        return wraps;
    }
}
