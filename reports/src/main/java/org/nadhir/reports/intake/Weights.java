package org.nadhir.reports.intake;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// How many characters of text, and of links, stand in each element: counted once, so that a page costs its size and
/// no more, however deep it is nested.
final class Weights implements NodeVisitor {

    private final IdentityHashMap<Node, int[]> weights = new IdentityHashMap<>();

    static Weights of(Element root) {
        Weights weights = new Weights();
        root.traverse(weights);
        return weights;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            weights.put(node, new int[2]);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        Node parent = node.parent();
        int[] above = parent == null ? null : weights.get(parent);
        if (above == null) {
            return;
        }
        if (node instanceof TextNode text) {
            above[0] += text.text().strip().length();
        } else {
            int[] own = weights.get(node);
            if (own != null) {
                above[0] += own[0];
                above[1] += node.nodeName().equals("a") ? own[0] : own[1];
            }
        }
    }

    int text(Element element) {
        int[] own = weights.get(element);
        return own == null ? 0 : own[0];
    }

    /// The share of the text that is links, from 0 to 1.
    double linkDensity(Element element) {
        int[] own = weights.get(element);
        return own == null || own[0] == 0 ? 0 : Math.min(1, own[1] / (double) own[0]);
    }
}
