package org.nadhir.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Exigency;
import org.nadhir.model.Message;

/// One thing that policy demands. Small, named, without state; knows nothing of the other rules.
interface Rule {

    /// Lower-case words with hyphens; also the key of its sentences in the catalogue (`policy.<id>.…`).
    String id();

    /// What it implements: a directive, a standard, a decision of the product.
    String source();

    /// What it has to say about this request, or nothing where it is not concerned.
    Optional<Finding> speak(Request request, Facts facts);

    /// Whether it also binds what only narrows, a correction that says less or a recall. Most do not: to take a
    /// word back must stay possible when nothing new may be said.
    default boolean bindsNarrowing() {
        return false;
    }

    default Optional<Finding> permits(String... arguments) {
        return finding(Finding.Verdict.PERMITS, "permits", List.of(), arguments);
    }

    /// Forbids; the catalogue has the sentence `policy.<id>.<how>` and, where `remedy` is named, its remedy.
    default Optional<Finding> forbids(String how, List<Message> remedies, String... arguments) {
        return finding(Finding.Verdict.FORBIDS, how, remedies, arguments);
    }

    /// Forbids, unless the exigency clause serves the request: then it permits, says so, and more persons sign.
    default Optional<Finding> forbidsUnlessExigent(
            Request request, Facts facts, String how, List<Message> remedies, String... arguments) {
        Exigent exigent = Exigent.of(request, facts);
        if (exigent.serves()) {
            return finding(Finding.Verdict.PERMITS_UNDER_EXIGENCY, "exigency", List.of(), arguments);
        }
        List<Message> all = new ArrayList<>(remedies);
        switch (exigent) {
            case NO_CLAUSE -> all.add(Message.of("policy.exigency.remedy-clause"));
            case NOT_OWED -> all.add(Message.of("policy.exigency.remedy-owed"));
            case NOT_INVOKED -> all.add(Message.of("policy.exigency.remedy-invoke", approvers(request, facts)));
            case CLAUSE, ALONE -> throw new IllegalStateException("an exigency that serves has no remedy");
        }
        return finding(Finding.Verdict.FORBIDS, how, all, arguments);
    }

    private static String approvers(Request request, Facts facts) {
        return switch (Exigent.clause(request, facts)) {
            case Exigency.None() -> "0";
            case Exigency.Clause(int approvers, boolean singlePerson) -> String.valueOf(approvers);
        };
    }

    default Message remedy(String what, String... arguments) {
        return Message.of("policy." + id() + '.' + what, arguments);
    }

    default Optional<Finding> finding(
            Finding.Verdict verdict, String how, List<Message> remedies, String... arguments) {
        Message says = Message.of("policy." + id() + '.' + how, arguments);
        return Optional.of(new Finding(id(), verdict, says, remedies, source()));
    }
}
