package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fictional objects by short names: `a`, `a'` with other content, `a2` and so on of later versions, `x!` broken.
final class Samples {

    private static final Pattern NAME = Pattern.compile("@([a-z])(\\d*)('?)(!?)");
    private static final Pattern IDS = Pattern.compile("\\{([a-z])}");
    private static final Pattern ID = Pattern.compile("indicator--([0-9a-f]{8})-[0-9a-f-]{27}");

    private Samples() {}

    static String filled(String text) {
        String named = IDS.matcher(text).replaceAll(found -> id(found.group(1)));
        return NAME.matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(object(
                        found.group(1), found.group(2), !found.group(3).isEmpty(), !found.group(4).isEmpty())));
    }

    /// The letter is the id's first part, the number the hour of its version.
    static String object(String letter, String number, boolean other, boolean broken) {
        String hour = number.isEmpty() ? "01" : "0" + number;
        return "{\"type\": \"indicator\", \"spec_version\": \"2.1\", \"id\": \"" + id(letter)
                + "\", \"created\": \"2031-01-01T01:00:00.000Z\", \"modified\": \"2031-01-01T" + hour
                + ":00:00.000Z\", \"name\": \"" + (other ? "other" : "same")
                + "\", \"pattern\": \"[domain-name:value = '" + letter + ".example']\","
                + (broken ? "" : " \"pattern_type\": \"stix\",") + " \"valid_from\": \"2031-01-01T01:00:00Z\"}";
    }

    static String id(String label) {
        StringBuilder hex = new StringBuilder();
        for (byte b : label.getBytes(UTF_8)) {
            hex.append(String.format("%02x", b));
        }
        String begin = (hex + "00000000").substring(0, 8);
        return "indicator--" + begin + "-0000-4000-8000-" + "0".repeat(12);
    }

    /// The short name of an object or of its line in an account.
    static String label(String line) {
        Matcher id = ID.matcher(line);
        if (!id.find()) {
            throw new AssertionError("no id in " + line);
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            int letter = Integer.parseInt(id.group(1).substring(i, i + 2), 16);
            if (letter > 0) {
                letters.append((char) letter);
            }
        }
        Matcher hour = Pattern.compile("\"modified\": ?\"2031-01-01T0([2-9])").matcher(line);
        return hour.find() ? letters + hour.group(1) : letters.toString();
    }

}
