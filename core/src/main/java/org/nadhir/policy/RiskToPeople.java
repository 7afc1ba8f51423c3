package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// Sharing must not itself lead to somebody's mistreatment. What was raised is decided by somebody else than who
/// proposed the mitigations; a serious risk that remains stops everything, a real one all that is not owed.
record RiskToPeople() implements Rule {

    @Override
    public String id() {
        return "risk-to-people";
    }

    @Override
    public String source() {
        return "UK OSJA guidance (2017), The Principles (2019), Canada's ACMFEA (2019); NSIRA (2022): who decides";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        return switch (facts.risk()) {
            case Risk.NotRaised() -> Optional.empty();
            case Risk.Undecided(var inherent, var mitigations, var proposedBy) -> inherent == Risk.Level.LOW
                    ? permits(word(inherent))
                    : forbids("undecided", List.of(remedy("remedy-decide")), word(inherent));
            case Risk.Decided decided -> decided.inherent() == Risk.Level.LOW
                    ? permits(word(decided.inherent()))
                    : decided(request, facts, decided);
        };
    }

    private Optional<Finding> decided(Request request, Facts facts, Risk.Decided risk) {
        if (risk.decidedBy().equals(risk.proposedBy())) {
            return forbids("own", List.of(remedy("remedy-decide")));
        }
        return switch (risk.residual()) {
            case LOW -> permits(word(risk.residual()));
            case REAL -> request.isOwed(facts.now())
                    ? permits(word(risk.residual()))
                    : forbids("real", List.of(remedy("remedy-lower")));
            case SERIOUS -> forbids("serious", List.of(remedy("remedy-other-way")));
        };
    }

    /// A level of risk; another word in Arabic than a level of confidence.
    private static String word(Risk.Level level) {
        return Message.word("risk-" + level.word());
    }
}
