package org.nadhir.reports.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Language;
import org.nadhir.reports.Shadow;

/// Which language a text is mainly in: the script that most of its letters belong to, then the most common words.
/// Persian, Urdu and Kurdish are told from Arabic, and other languages in Latin letters from English, only to say that
/// they are not ours.
public final class Languages {

    private static final int CHARS_MAX = 20_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, Set<String>> COMMON = common();

    private Languages() {}

    /// The language of the text; undetermined where fewer than three letters stand in it.
    public static Language of(String text) {
        String start = text.substring(0, Math.min(text.length(), CHARS_MAX));
        long arabic = 0;
        long latin = 0;
        long letters = 0;
        for (int i = 0; i < start.length(); i += Character.charCount(start.codePointAt(i))) {
            int c = start.codePointAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            arabic += isArabic(c) ? 1 : 0;
            latin += isLatin(c) ? 1 : 0;
        }
        if (letters < 3 || Math.max(arabic, latin) * 2 < letters) {
            return Language.UNDETERMINED;
        }
        return arabic >= latin
                ? most(start, List.of("ar", "fa", "ur", "ckb"), Language.ARABIC)
                : most(start, List.of("en", "fr", "de", "es", "tr"), Language.ENGLISH);
    }

    private static boolean isArabic(int c) {
        return Character.isLetter(c)
                && ((c >= 0x621 && c <= 0x63F)
                        || (c >= 0x641 && c <= 0x64A)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static boolean isLatin(int c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : (c < 0x600 || c > 0x6FF) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /// The first of the tags is the one we read; it wins unless another has more of its words.
    private static Language most(String text, List<String> tags, Language ours) {
        int[] counts = new int[tags.size()];
        List<Set<String>> common = tags.stream().map(tag -> COMMON.getOrDefault(tag, Set.of())).toList();
        Matcher words = WORD.matcher(Shadow.fold(text));
        while (words.find()) {
            String word = words.group();
            for (int i = 0; i < counts.length; i++) {
                counts[i] += common.get(i).contains(word) ? 1 : 0;
            }
        }
        int others = Arrays.stream(counts).skip(1).max().orElse(0);
        return counts[0] >= others ? ours : Language.UNDETERMINED;
    }

    private static Map<String, Set<String>> common() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("common-words.tsv")),
                StandardCharsets.UTF_8))) {
            Map<String, Set<String>> common = new LinkedHashMap<>();
            for (String line : reader.lines().toList()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] row = line.split("\t", -1);
                    Set<String> words = new LinkedHashSet<>();
                    for (String word : row[1].split("\\|", -1)) {
                        words.add(Shadow.fold(word));
                    }
                    common.put(row[0], words);
                }
            }
            return common;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of common words is missing from the program", unreadable);
        }
    }
}
