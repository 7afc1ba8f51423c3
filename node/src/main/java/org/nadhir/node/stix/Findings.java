package org.nadhir.node.stix;

import java.util.ArrayList;
import java.util.List;

/// Takes up what is found about one object; bounded, since an object of a mebibyte can be wrong in many places.
final class Findings {

    static final int MAX = 100;
    private static final int QUOTED_MAX = 80;

    private final Tape tape;
    private final List<Finding> found = new ArrayList<>();
    private boolean refused;
    private boolean older;

    Findings(Tape tape) {
        this.tape = tape;
    }

    /// From now on a missing `spec_version` is no finding: the object is one of STIX 2.0 (section 3.2).
    void olderTaken() {
        older = true;
    }

    void must(Code code, int node, String... arguments) {
        add(Severity.MUST, code, node, arguments);
    }

    void should(Code code, int node, String... arguments) {
        add(Severity.SHOULD, code, node, arguments);
    }

    /// The first that refuses is always shown. Where a finding lies is only looked for if it is: that costs time.
    void add(Severity severity, Code code, int node, String... arguments) {
        if (older && code == Code.MISSING && node == 0 && arguments[0].equals("spec_version")) {
            return;
        }
        boolean first = severity == Severity.MUST && !refused;
        refused |= first;
        if (found.size() < MAX) {
            found.add(new Finding(severity, code, tape.pointer(node), List.of(arguments)));
            return;
        }
        if (found.size() == MAX) {
            found.add(new Finding(Severity.SHOULD, Code.TOO_MANY, "", List.of(String.valueOf(MAX))));
        }
        if (first) {
            found.set(0, new Finding(severity, code, tape.pointer(node), List.of(arguments)));
        }
    }

    /// What stands there, cut to what a line can hold.
    String quoted(int node) {
        String text = tape.text(node);
        return text.codePointCount(0, text.length()) <= QUOTED_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED_MAX)) + "…";
    }

    boolean isRefused() {
        return refused;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
