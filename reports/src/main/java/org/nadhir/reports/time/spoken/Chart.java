package org.nadhir.reports.time.spoken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.reports.time.Token;
import org.nadhir.reports.time.spoken.Numerals.Numeral;
import org.nadhir.reports.time.spoken.Rule.Choice;
import org.nadhir.reports.time.spoken.Rule.Element;

/// Which rules match where. What was found for a rule at a place is kept while the reader is near.
final class Chart {

    /// @param end the token after its last
    /// @param skipped letters of the first token that do not belong to it
    record Match(int end, int skipped, Slots slots) {}

    private static final String CLITICS = "وفبلك";

    private final List<Token> tokens;
    private final Rules rules;
    private final Numerals numerals;
    private final Map<String, List<Match>> known = new LinkedHashMap<>();

    Chart(List<Token> tokens, Rules rules) {
        this.tokens = tokens;
        this.rules = rules;
        this.numerals = new Numerals(this);
    }

    /// How many letters the first token may lose: none, or one that is joined to it.
    int[] clitics(int i) {
        String word = tokens.get(i).text();
        return word.length() > 2 && CLITICS.indexOf(word.charAt(0)) >= 0 ? new int[] {0, 1} : new int[] {0};
    }

    void forget(int i) {
        if (i % 32 == 0) {
            known.clear();
        }
    }

    /// Whether token `i` exists in the line of the one before it; the first of a match need not.
    private boolean goesOn(int i, int from) {
        return i < tokens.size() && (i == from || !tokens.get(i).afterBreak());
    }

    /// The word at this place without what is joined to it; للشهر gets the alif of its article back.
    String word(int i, int skip) {
        if (i >= tokens.size()) {
            return "";
        }
        String text = tokens.get(i).text();
        if (skip == 0 || text.length() <= skip) {
            return text;
        }
        String rest = text.substring(skip);
        return text.charAt(skip - 1) == 'ل' && rest.startsWith("ل") && rest.length() > 2 ? "ا" + rest : rest;
    }

    boolean isNumber(int i) {
        return i < tokens.size() && tokens.get(i).type() == Token.Type.NUMBER;
    }

    boolean follows(int i) {
        return i < tokens.size() && !tokens.get(i).afterBreak();
    }

    boolean isGlued(int i) {
        return i < tokens.size() && tokens.get(i).glued();
    }

    List<Match> matches(String rule, int i, int skip) {
        String key = rule + ' ' + i + ' ' + skip;
        List<Match> found = known.get(key);
        if (found == null) {
            found = new ArrayList<>();
            for (Rule one : rules.rules(rule)) {
                sequence(one, 0, i, i, skip, one.set(), found);
            }
            known.put(key, found);
        }
        return found;
    }

    private void sequence(Rule rule, int at, int from, int i, int skip, Slots slots, List<Match> found) {
        if (at == rule.elements().size()) {
            if (i > from && found.stream().noneMatch(match -> match.end() == i)) {
                found.add(new Match(i, 0, slots));
            }
            return;
        }
        Element element = rule.elements().get(at);
        for (Match match : element(element, from, i, skip)) {
            int left = match.end() > i ? 0 : skip;
            sequence(rule, at + 1, from, match.end(), left, merged(slots, match.slots()), found);
        }
        if (element.optional()) {
            sequence(rule, at + 1, from, i, skip, slots, found);
        }
    }

    /// What the rule itself says stands above what its words say.
    private static Slots merged(Slots slots, Slots more) {
        return more.values().isEmpty() ? slots : slots.values().isEmpty() ? more : more.with("", slots);
    }

    private List<Match> element(Element element, int from, int i, int skip) {
        int at = i;
        int joined = skip;
        if (element.clitic() != 0) {
            String word = word(i, skip);
            if (word.length() == 1 && word.charAt(0) == element.clitic() && goesOn(i + 1, from)) {
                at = i + 1;
                joined = 0;
            } else if (word.length() > 2 && word.charAt(0) == element.clitic()) {
                joined = skip + 1;
            } else {
                return List.of();
            }
        }
        List<Match> all = new ArrayList<>();
        for (Choice choice : element.choices()) {
            boolean takes = choice.takes() != Rule.Takes.END && choice.takes() != Rule.Takes.BEHIND;
            if (!takes || goesOn(at, from)) {
                all.addAll(choice(choice, element.label(), at, joined));
            }
        }
        return all;
    }

    private List<Match> choice(Choice choice, String label, int i, int skip) {
        return switch (choice.takes()) {
            case WORD -> isAt(List.of(choice.name().split(" ")), i, skip)
                    ? one(i + choice.name().split(" ").length, label, choice.name())
                    : List.of();
            case CLASS -> forms(choice, label, i, skip);
            case RULE -> matches(choice.name(), i, skip).stream()
                    .map(match -> new Match(match.end(), 0, Slots.NONE.with(label, match.slots())))
                    .toList();
            case DIGITS -> numbers(numerals.digits(i), choice, label);
            case NUMBER_WORDS -> numbers(numerals.words(i, skip), choice, label);
            case NUMBER -> numbers(isNumber(i) ? numerals.digits(i) : numerals.words(i, skip), choice, label);
            case ORDINAL -> numbers(numerals.ordinals(i, skip), choice, label);
            case HOUR -> numbers(numerals.hours(i, skip), choice, label);
            case DECIMAL -> numerals.decimal(i).map(d -> one(d.end(), label, d.text())).orElse(List.of());
            case END -> isEnd(i) ? one(i, "", "") : List.of();
            case BEHIND -> i > 0 && !tokens.get(i).afterBreak() && tokens.get(i - 1).text().equals(choice.name())
                    ? one(i, "", "")
                    : List.of();
        };
    }

    private static List<Match> one(int end, String label, String value) {
        return List.of(new Match(end, 0, label.isEmpty() ? Slots.NONE : Slots.NONE.with(label, value)));
    }

    private static List<Match> numbers(List<Numeral> read, Choice choice, String label) {
        List<Match> all = new ArrayList<>();
        for (Numeral numeral : read) {
            if (numeral.value() >= choice.least() && numeral.value() <= choice.most()) {
                all.addAll(one(numeral.end(), label, Integer.toString(numeral.value())));
            }
        }
        return all;
    }

    private List<Match> forms(Choice choice, String label, int i, int skip) {
        List<Match> all = new ArrayList<>();
        for (Rules.Form form : rules.forms(choice.name(), word(i, skip))) {
            if (isAt(form.words(), i, skip)) {
                all.addAll(one(i + form.words().size(), label, form.value()));
            }
        }
        return all;
    }

    private boolean isAt(List<String> words, int i, int skip) {
        if (!word(i, skip).equals(words.getFirst())) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            if (!follows(i + k) || !tokens.get(i + k).text().equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /// The end of the text, of a line or of a clause; a mark between two figures ends nothing.
    private boolean isEnd(int i) {
        if (!follows(i)) {
            return true;
        }
        return tokens.get(i).type() == Token.Type.MARK && !(isGlued(i + 1) && isNumber(i + 1));
    }
}
