package org.nadhir.reports.register.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nadhir.reports.register.NameLoss;

/// The names of one entry, taken apart as lists write them: other forms stand in brackets with semicolons between, and
/// so do remarks.
final class Names {

    private static final int FORM_WORDS_MIN = 3;
    private static final String ORIGINAL = "original script";

    private final String entry;
    private final ListImport.Collected collected;
    private final Set<String> names = new LinkedHashSet<>();

    Names(String entry, ListImport.Collected collected) {
        this.entry = entry;
        this.collected = collected;
    }

    /// Adds `A (B; C)` as A, B and C; what stands in brackets within brackets, and what is a remark, is left out.
    void add(String written) {
        StringBuilder outer = new StringBuilder();
        StringBuilder inner = new StringBuilder();
        List<String> within = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                if (depth == 0) {
                    within.add(inner.toString());
                    inner.setLength(0);
                }
            } else if (depth == 0) {
                // What goes on behind a bracket has it as a part of one name: "Sender (North) Company".
                if (!within.isEmpty() && Character.isLetterOrDigit(c)) {
                    within.forEach(part -> collected.lose(entry, part, NameLoss.Why.REMARK));
                    within.clear();
                }
                outer.append(c);
            } else if (depth == 1) {
                inner.append(c);
            }
        }
        within.add(inner.toString());
        for (String part : outer.toString().split(";", -1)) {
            plain(part);
        }
        within.forEach(part -> bracketed(outer.toString(), part));
    }

    private void bracketed(String outer, String within) {
        String[] parts = within.split(";", -1);
        for (String part : parts) {
            String name = part.replaceFirst("^\\s*" + ORIGINAL + ":", "").strip();
            int dash = name.indexOf(" - ");
            if (name.isEmpty()) {
                continue;
            }
            if (isRemark(name) || (parts.length == 1 && isQualifier(outer, name))) {
                collected.lose(entry, name, NameLoss.Why.REMARK);
            } else {
                plain(dash < 0 ? name : name.substring(0, dash));
            }
        }
    }

    /// A remark is written small or counts something: "false identity related to", "KPE.018".
    private static boolean isRemark(String name) {
        boolean small = Character.isLowerCase(name.charAt(0)) && !name.startsWith("the ") && !name.startsWith("al-");
        return small || name.chars().anyMatch(Character::isDigit);
    }

    /// A word or two behind a name in the same letters says mostly where it is: "Sender Foundation (North Kenya)". An
    /// acronym of the name is another form of it.
    private static boolean isQualifier(String outer, String name) {
        return isLatin(outer) && isLatin(name) && name.split(" ", -1).length < FORM_WORDS_MIN
                && !isAcronym(outer, name);
    }

    private static boolean isLatin(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                && !isArabic(name);
    }

    /// Whether the letters stand in this order among the first letters of the words.
    private static boolean isAcronym(String outer, String name) {
        String letters = name.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
        int at = 0;
        for (String word : outer.split("[^\\p{L}]+", -1)) {
            if (at < letters.length() && !word.isEmpty()
                    && Character.toUpperCase(word.charAt(0)) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    /// One name as it stands, without its quotation marks.
    void plain(String name) {
        String bare = name.replaceAll("[\"“”«»]", "").replace('\t', ' ').replaceAll("\\s+", " ").strip()
                .replaceAll("^[?~#,;]+|[,;]+$", "").strip();
        if (!bare.isEmpty()) {
            names.add(bare);
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /// The first in Arabic letters, or empty.
    String ar() {
        return names.stream().filter(Names::isArabic).findFirst().orElse("");
    }

    /// The first in other letters, or empty.
    String en() {
        return names.stream().filter(name -> !isArabic(name)).findFirst().orElse("");
    }

    List<String> aliases() {
        List<String> aliases = new ArrayList<>(names);
        aliases.remove(ar());
        aliases.remove(en());
        return aliases;
    }

    static boolean isArabic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
