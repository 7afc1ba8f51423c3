package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of many lists of words may have one in a text: a trie of how the words begin, walked once over the text, so
/// that the patterns of the others need not be tried. It may say yes too often, never no wrongly.
final class LeadWords {

    /// What Arabic joins to the front of a word; a pattern may skip up to five of these.
    private static final String JOINED = "\u0648\u0641\u0628\u0644\u0643\u0633\u0627\u064a\u0646\u062a";
    private static final int JOINED_MAX = 5;
    private static final int LISTS_MAX = 64;
    private static final String NEVER = "(?!)";

    private final Node root = new Node();
    private final long always;

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private long lists;
    }

    private LeadWords(List<String> lists) {
        long any = 0;
        for (int i = 0; i < lists.size(); i++) {
            for (String lead : leads(lists.get(i))) {
                if (lead.isEmpty()) {
                    any |= 1L << i;
                } else {
                    add(lead, 1L << i);
                }
            }
        }
        this.always = any;
    }

    /// @param lists patterns of words as [Act] writes them: alternatives, in groups perhaps
    static LeadWords of(List<String> lists) {
        if (lists.size() > LISTS_MAX) {
            throw new IllegalArgumentException("more lists than bits");
        }
        return new LeadWords(lists);
    }

    private void add(String lead, long list) {
        Node node = root;
        for (int i = 0; i < lead.length(); i++) {
            node = node.next.computeIfAbsent(lead.charAt(i), key -> new Node());
        }
        node.lists |= list;
    }

    /// The lists that may have a word in the text, one bit for each.
    long in(String folded) {
        long found = always;
        for (int i = 0; i < folded.length(); i++) {
            if (i > 0 && isInWord(folded.charAt(i - 1))) {
                continue;
            }
            for (int skip = 0; i + skip < folded.length(); skip++) {
                found |= at(folded, i + skip);
                if (skip == JOINED_MAX || JOINED.indexOf(folded.charAt(i + skip)) < 0) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || (c >= '0' && c <= '9');
    }

    private long at(String folded, int start) {
        long found = 0;
        Node node = root;
        for (int i = start; node != null; i++) {
            found |= node.lists;
            node = i < folded.length() ? node.next.get(folded.charAt(i)) : null;
        }
        return found;
    }

    /// How each alternative begins, as far as it is plain; of one that begins with a group, how those of the group do.
    private static List<String> leads(String words) {
        List<String> leads = new ArrayList<>();
        if (words.equals(NEVER)) {
            return leads;
        }
        for (String alternative : alternatives(words)) {
            if (alternative.startsWith("(?:") && !isOptional(alternative)) {
                leads.addAll(leads(alternative.substring("(?:".length(), close(alternative))));
            } else {
                leads.add(plain(alternative));
            }
        }
        return leads;
    }

    private static boolean isOptional(String alternative) {
        int after = close(alternative) + 1;
        return after < alternative.length() && "?*{".indexOf(alternative.charAt(after)) >= 0;
    }

    private static int close(String group) {
        int depth = 0;
        for (int i = 0; i < group.length(); i++) {
            depth += group.charAt(i) == '(' ? 1 : group.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a group without an end");
    }

    private static List<String> alternatives(String words) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                alternatives.add(words.substring(from, i));
                from = i + 1;
            }
        }
        alternatives.add(words.substring(from));
        return alternatives;
    }

    private static String plain(String alternative) {
        int end = 0;
        while (end < alternative.length() && "\\()[]?*+.{}|^$".indexOf(alternative.charAt(end)) < 0) {
            end++;
        }
        boolean mayLack = end < alternative.length() && "?*{".indexOf(alternative.charAt(end)) >= 0;
        return alternative.substring(0, mayLack ? end - 1 : end);
    }
}
