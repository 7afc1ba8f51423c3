package org.nadhir.policy;

import java.util.List;
import org.nadhir.Given;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.policy.Risk.Level;

/// The values of the axis `risk`.
final class Risks {

    private static final PersonId DECIDES = new PersonId(Given.uuid(15));
    private static final List<Risk.Mitigation> CAVEAT =
            List.of(new Risk.Mitigation(Risk.Mitigation.Kind.CAVEAT, new Text("للتحذير فقط", "only to warn")));

    private Risks() {}

    static Risk of(String word) {
        return switch (word) {
            case "not-raised" -> new Risk.NotRaised();
            case "low" -> new Risk.Undecided(Level.LOW, List.of(), Given.AUTHOR);
            case "real-undecided" -> new Risk.Undecided(Level.REAL, CAVEAT, Given.AUTHOR);
            case "serious-undecided" -> new Risk.Undecided(Level.SERIOUS, List.of(), Given.AUTHOR);
            case "real-decided-by-proposer" -> decided(Level.REAL, Level.LOW, Given.AUTHOR);
            case "serious-decided-by-proposer" -> decided(Level.SERIOUS, Level.LOW, Given.AUTHOR);
            case "real-left-low" -> decided(Level.REAL, Level.LOW, DECIDES);
            case "real-left-real" -> decided(Level.REAL, Level.REAL, DECIDES);
            case "serious-left-low" -> decided(Level.SERIOUS, Level.LOW, DECIDES);
            case "serious-left-real" -> decided(Level.SERIOUS, Level.REAL, DECIDES);
            case "serious-left-serious" -> decided(Level.SERIOUS, Level.SERIOUS, DECIDES);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Risk decided(Level inherent, Level residual, PersonId by) {
        return new Risk.Decided(inherent, CAVEAT, residual, Given.AUTHOR, by);
    }
}
