package org.nadhir.reports.time.spoken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.nadhir.reports.Shadow;

/// One line of `rules.txt`: what stands one after the other, and what it means.
///
/// @param set what the rule itself fills in
record Rule(String name, List<Element> elements, Slots set) {

    /// What one place of a rule takes.
    enum Takes {
        /// These very words.
        WORD,
        /// A class of `words.tsv`.
        CLASS,
        /// Another rule.
        RULE,
        /// A whole number in digits, in words, either; an ordinal.
        DIGITS,
        NUMBER_WORDS,
        NUMBER,
        ORDINAL,
        /// An ordinal of the clock, which is feminine.
        HOUR,
        /// A figure that may have a fraction.
        DECIMAL,
        /// Takes nothing: the clause must end here.
        END,
        /// Takes nothing: this word must stand before.
        BEHIND
    }

    /// One way to fill a place.
    record Choice(Takes takes, String name, int least, int most) {}

    /// @param label the slot that it fills, or empty
    /// @param clitic a letter that must be joined to it, or 0
    record Element(String label, List<Choice> choices, boolean optional, char clitic) {}

    private static final Pattern SPACES = Pattern.compile("\\s+");

    static Rule of(String line) {
        int equals = line.indexOf('=');
        int semicolon = line.indexOf(';');
        String body = semicolon < 0 ? line.substring(equals + 1) : line.substring(equals + 1, semicolon);
        List<Element> elements = new ArrayList<>();
        for (String place : SPACES.split(body.strip(), -1)) {
            elements.add(element(place));
        }
        Slots set = Slots.NONE;
        if (semicolon >= 0) {
            for (String one : SPACES.split(line.substring(semicolon + 1).strip(), -1)) {
                int at = one.indexOf('=');
                set = set.with(one.substring(0, at), one.substring(at + 1));
            }
        }
        return new Rule(line.substring(0, equals).strip(), elements, set);
    }

    private static Element element(String place) {
        if (place.equals(">END")) {
            return new Element("", List.of(new Choice(Takes.END, place, 0, 0)), false, (char) 0);
        }
        boolean optional = place.endsWith("?");
        String rest = optional ? place.substring(0, place.length() - 1) : place;
        char clitic = 0;
        if (rest.length() > 2 && rest.charAt(1) == '+') {
            clitic = rest.charAt(0);
            rest = rest.substring(2);
        }
        int colon = rest.indexOf(':');
        String label = colon < 0 ? "" : rest.substring(0, colon);
        boolean behind = rest.startsWith("<");
        String names = rest.substring(behind ? 1 : colon + 1);
        List<Choice> choices = Arrays.stream(names.split("\\|", -1))
                .map(name -> behind ? new Choice(Takes.BEHIND, Shadow.fold(name), 0, 0) : choice(name))
                .toList();
        return new Element(label, choices, optional, clitic);
    }

    private static Choice choice(String name) {
        int dash = name.indexOf('-');
        if (dash > 1 && Character.isDigit(name.charAt(1))) {
            Takes takes = switch (name.charAt(0)) {
                case 'D' -> Takes.DIGITS;
                case 'W' -> Takes.NUMBER_WORDS;
                case 'O' -> Takes.ORDINAL;
                case 'H' -> Takes.HOUR;
                default -> Takes.NUMBER;
            };
            return new Choice(takes, name, Integer.parseInt(name.substring(1, dash)),
                    Integer.parseInt(name.substring(dash + 1)));
        }
        if (name.equals("DECIMAL")) {
            return new Choice(Takes.DECIMAL, name, 0, 0);
        }
        char first = name.charAt(0);
        Takes takes = first >= 'A' && first <= 'Z'
                ? Takes.CLASS
                : first >= 'a' && first <= 'z' ? Takes.RULE : Takes.WORD;
        return new Choice(takes, takes == Takes.WORD ? Shadow.fold(name).replace('_', ' ') : name, 0, 0);
    }
}
