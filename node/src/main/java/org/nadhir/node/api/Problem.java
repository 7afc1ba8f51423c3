package org.nadhir.node.api;

import java.util.List;
import java.util.Set;
import org.nadhir.model.Message;

/// What went wrong, as the caller is told: nothing of the node's insides.
///
/// @param status of HTTP
/// @param code stands for the reason in every language and version, for example `sign-in-needed`
/// @param message the thing and the reason
/// @param remedy what to do about it
public record Problem(int status, String code, Message message, Message remedy) {

    /// Members of which more can be said than that they are not in their form.
    private static final Set<String> REMEDIED = Set.of("place", "country", "victim", "reason", "when");

    /// Members of our own formats that are moments (docs/formats.md).
    private static final Set<String> MOMENTS = Set.of(
            "at", "captured", "deadline", "due", "from", "known", "review", "since", "until", "windowFrom",
            "windowUntil");

    public static final int MALFORMED = 400;
    public static final int SIGNED_OUT = 401;
    public static final int ABSENT = 404;
    public static final int METHOD = 405;
    /// It stands otherwise by now than the caller believed, or was done already.
    public static final int CONFLICT = 409;
    public static final int TOO_LARGE = 413;
    /// Understood and refused: a rule, a signature, a second person missing.
    public static final int REFUSED = 422;
    public static final int BROKEN = 500;
    public static final int UNAVAILABLE = 503;

    /// The words stand in the catalogue under `problem.CODE` and `problem.CODE.remedy`, both with these arguments.
    public static Problem of(int status, String code, String... arguments) {
        String key = "problem." + code;
        return new Problem(status, code, Message.of(key, arguments), Message.of(key + ".remedy", arguments));
    }

    /// Absent, or not for this person: which of the two is not said.
    public static Problem absent() {
        return of(ABSENT, "absent");
    }

    /// Absent, or not for this person: the remedy names the roles that the route takes, and the name to check.
    public static Problem absentFor(Access access) {
        return switch (access) {
            case Access.Everybody() -> absent();
            case Access.Persons persons -> {
                Message remedy = Message.of("problem.absent.roles", persons.words());
                yield new Problem(ABSENT, "absent", Message.of("problem.absent"), remedy);
            }
        };
    }

    /// The body or the address is not what the route takes.
    ///
    /// @param where path of the member, or the place in the bytes
    public static Problem malformed(String where) {
        return malformed(where, List.of());
    }

    /// @param choices the closed list that it is not of; empty where there is none
    static Problem malformed(String where, List<String> choices) {
        if (!choices.isEmpty()) {
            Message said = Message.of("problem.malformed-word", where, String.join(", ", choices));
            return new Problem(MALFORMED, "malformed", said, Message.of("problem.malformed-word.remedy"));
        }
        return new Problem(
                MALFORMED, "malformed", Message.of("problem.malformed", where), Message.of(remedy(where), where));
    }

    private static String remedy(String where) {
        String member = where.substring(where.lastIndexOf('.') + 1);
        if (MOMENTS.contains(member)) {
            return "problem.malformed.moment";
        }
        return REMEDIED.contains(member) ? "problem.malformed." + member : "problem.malformed.remedy";
    }
}
