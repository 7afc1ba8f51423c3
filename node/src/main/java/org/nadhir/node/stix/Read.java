package org.nadhir.node.stix;

import java.util.List;

/// What came of reading one object.
public sealed interface Read {

    /// The id that the object gives itself, empty where there is none to be read.
    String id();

    /// All that was found, in the order in which it was met.
    List<Finding> findings();

    /// The object may be taken; the findings are SHOULD only.
    record Good(StixObject object, List<Finding> findings) implements Read {
        public Good {
            findings = List.copyOf(findings);
        }

        @Override
        public String id() {
            return object.id();
        }
    }

    /// The object may not be taken; at least one finding is MUST.
    record Refused(String id, List<Finding> findings) implements Read {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
