package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// One thing that policy demands. Small, named, without state; knows nothing of the other rules.
interface Rule {

    /// Lower-case words with hyphens; also the key of its sentences in the catalogue (`policy.<id>.…`).
    String id();

    /// What it implements: a directive, a standard, a decision of the product.
    String source();

    /// What it has to say about this request, or nothing where it is not concerned.
    Optional<Finding> speak(Request request, Facts facts);

    default Optional<Finding> permits(String... arguments) {
        return finding(Finding.Verdict.PERMITS, "permits", List.of(), arguments);
    }

    /// Forbids; the catalogue has the sentence `policy.<id>.<how>` and, where `remedy` is named, its remedy.
    default Optional<Finding> forbids(String how, List<Message> remedies, String... arguments) {
        return finding(Finding.Verdict.FORBIDS, how, remedies, arguments);
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
