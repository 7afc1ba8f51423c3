package org.nadhir.bench.plant;

import java.util.List;
import org.nadhir.tearline.Trace;

/// An invented source of whom a node knows its secrets, and its one report.
///
/// @param oddity its rarest phrase: a few words in a row of the report
/// @param sharers how many sources of the register share all traits with this one, itself counted
/// @param facts what the report says of the threat itself, and a clean warning may say as well
record Source(
        int number, Tongue tongue, List<Secret> secrets, String report, String oddity, int sharers, Facts facts) {

    Source {
        secrets = List.copyOf(secrets);
    }

    /// Of the threat, not of the source.
    ///
    /// @param city in the source's language
    /// @param day in the source's language
    /// @param weapon in the source's language
    /// @param nationality of the attackers, and by chance the source's own, in the source's language
    record Facts(String city, String day, String weapon, String nationality) {}

    Secret first(Trace.Kind kind) {
        return secrets.stream().filter(secret -> secret.kind() == kind).findFirst().orElseThrow();
    }
}
