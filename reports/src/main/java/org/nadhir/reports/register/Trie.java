package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.model.EntityId;
import org.nadhir.reports.Word;

/// Forms of names by their words.
final class Trie {

    /// How a form may match.
    enum Guard {
        /// Anywhere.
        NONE,
        /// Only after a word that announces this type of thing, in quotation marks, or in a credit line.
        ANNOUNCED,
        /// Only where a full name of the same entity stands in the report as well.
        ACCOMPANIED,
        /// Only with capital letters in the original ("US", not "us").
        CAPITALS,
        /// Without nationality: belongs to the country that the report is mostly about.
        HOME
    }

    /// @param form the listed form, folded, its words joined by a space
    record Leaf(EntityId entity, Guard guard, String form) {}

    static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Leaf> leaves = new ArrayList<>();
    }

    private final Node root = new Node();

    /// The same names, apart from what is added to either later.
    Trie copy() {
        Trie copy = new Trie();
        copy(root, copy.root);
        return copy;
    }

    private static void copy(Node from, Node to) {
        to.leaves.addAll(from.leaves);
        from.next.forEach((word, next) -> copy(next, to.next.computeIfAbsent(word, key -> new Node())));
    }

    Node root() {
        return root;
    }

    void add(String listed, EntityId entity, Guard given) {
        Guard guard = given;
        String form = listed;
        if (form.startsWith("?")) {
            guard = Guard.ANNOUNCED;
            form = form.substring(1);
        } else if (form.startsWith("~")) {
            guard = Guard.ACCOMPANIED;
            form = form.substring(1);
        } else if (isShortAcronym(form)) {
            guard = Guard.CAPITALS;
        }
        List<String> words = Word.of(form);
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node());
        }
        for (Leaf leaf : node.leaves) {
            if (leaf.entity().equals(entity)) {
                return;
            }
        }
        node.leaves.add(new Leaf(entity, guard, String.join(" ", words)));
    }

    private static boolean isShortAcronym(String form) {
        return form.length() <= 5 && form.chars().allMatch(c -> c == '.' || (c >= 'A' && c <= 'Z'));
    }
}
