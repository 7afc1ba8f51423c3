package org.nadhir.reports.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.Mention;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Names with one letter too many, too few or wrong: proposals, marked `typo`, never silent repairs.
///
/// A name of several words may have one wrong word. A name of one word only counts in an enumeration of names
/// of its kind ("Homs, Hama and Raqa"), because a single word one letter away is mostly another word.
final class Typos {

    private static final int WORD_MIN = 4;
    private static final int SINGLE_MIN = 5;

    private final Register register;
    private final Matcher matcher;

    Typos(Register register, Matcher matcher) {
        this.register = register;
        this.matcher = matcher;
    }

    Matcher.@Nullable Hit at(List<Word> words, int at, List<Mention> found, Shadow shadow) {
        if (at + 1 < words.size() && matcher.joined(words.get(at), words.get(at + 1))) {
            for (String reading : Clitics.readings(words.get(at).text())) {
                Matcher.Hit hit = firstWordWrong(words, at, reading);
                if (hit == null) {
                    hit = secondWordWrong(words, at, reading);
                }
                if (hit != null) {
                    return hit;
                }
            }
        }
        return inEnumeration(words, at, found, shadow);
    }

    private Matcher.@Nullable Hit firstWordWrong(List<Word> words, int at, String reading) {
        if (reading.length() < WORD_MIN) {
            return null;
        }
        String second = words.get(at + 1).text();
        for (String first : register.firstWordsBefore(second)) {
            if (first.length() >= WORD_MIN && oneEdit(first, reading)) {
                Trie.Node node = register.proposals().root().next.get(first);
                Trie.Node last = node == null ? null : node.next.get(second);
                Matcher.Hit hit = hit(last, at);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    private Matcher.@Nullable Hit secondWordWrong(List<Word> words, int at, String reading) {
        Trie.Node node = register.proposals().root().next.get(reading);
        String second = words.get(at + 1).text();
        if (node == null || second.length() < WORD_MIN || reading.length() < WORD_MIN) {
            return null;
        }
        for (Map.Entry<String, Trie.Node> next : node.next.entrySet()) {
            if (next.getKey().length() >= WORD_MIN && oneEdit(next.getKey(), second)) {
                Matcher.Hit hit = hit(next.getValue(), at);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return null;
    }

    private Matcher.@Nullable Hit hit(Trie.@Nullable Node node, int at) {
        if (node == null) {
            return null;
        }
        for (Trie.Leaf leaf : node.leaves) {
            boolean named = register.is(leaf.entity(), Entity.Type.MEDIA)
                    || register.is(leaf.entity(), Entity.Type.PERSON)
                    || register.is(leaf.entity(), Entity.Type.SITE);
            if (named && leaf.guard() == Trie.Guard.NONE && leaf.form().length() > 2 * WORD_MIN) {
                return new Matcher.Hit(leaf.entity(), at, 2, "typo");
            }
        }
        return null;
    }

    private Matcher.@Nullable Hit inEnumeration(List<Word> words, int at, List<Mention> found, Shadow shadow) {
        String word = words.get(at).text();
        if (at == 0 || found.isEmpty() || !word.startsWith("و") || word.length() <= SINGLE_MIN) {
            return null;
        }
        Mention last = found.get(found.size() - 1);
        int lastEnd = shadow.folded(last.span().end());
        if (lastEnd != words.get(at - 1).end() || !register.is(last.entity(), Entity.Type.PLACE)) {
            return null;
        }
        String bare = word.substring(1);
        for (String name : register.singleWordPlaces()) {
            Trie.Node node = register.proposals().root().next.get(name);
            if (node != null && !node.leaves.isEmpty() && name.length() >= SINGLE_MIN && oneEdit(name, bare)) {
                return new Matcher.Hit(node.leaves.get(0).entity(), at, 1, "typo");
            }
        }
        return null;
    }

    static boolean oneEdit(String a, String b) {
        if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        int shorter = Math.min(a.length(), b.length());
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int skipA = a.length() >= b.length() ? 1 : 0;
        int skipB = b.length() >= a.length() ? 1 : 0;
        return a.substring(Math.min(i + skipA, a.length())).equals(b.substring(Math.min(i + skipB, b.length())));
    }

    /// The first words of all names by their second word, sorted.
    static Map<String, List<String>> firstBySecond(Trie trie) {
        Map<String, Set<String>> index = new HashMap<>();
        trie.root().next.forEach((first, node) -> {
            for (String second : node.next.keySet()) {
                index.computeIfAbsent(second, key -> new TreeSet<>()).add(first);
            }
        });
        Map<String, List<String>> sorted = new HashMap<>();
        index.forEach((second, firsts) -> sorted.put(second, List.copyOf(firsts)));
        return sorted;
    }
}
