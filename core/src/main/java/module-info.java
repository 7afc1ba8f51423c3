import org.jspecify.annotations.NullMarked;

/// The rules, values and state machines of a node. No clock, disk, socket or ambient randomness:
/// whoever calls hands them in, so what this module says can be proved and repeated.
@NullMarked
module org.nadhir.core {
    requires static transitive org.jspecify;

    exports org.nadhir;
    exports org.nadhir.agreement;
    exports org.nadhir.bulk;
    exports org.nadhir.delivery;
    exports org.nadhir.duty;
    exports org.nadhir.evidence;
    exports org.nadhir.exchange;
    exports org.nadhir.facts;
    exports org.nadhir.json;
    exports org.nadhir.ledger;
    exports org.nadhir.model;
    exports org.nadhir.notice;
    exports org.nadhir.outcome;
    exports org.nadhir.policy;
    exports org.nadhir.sign;
    exports org.nadhir.tearline;
}
