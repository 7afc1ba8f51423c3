package org.nadhir.reports.cap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The elements of CAP 1.2, their order, how often each may stand, and what may stand in it (OASIS Standard, 1 July
/// 2010, sections 3.2 and 3.3). Ours, written from the standard's tables.
final class CapGrammar {

    private static final int ANY = Integer.MAX_VALUE;

    private CapGrammar() {}

    /// What may stand in an element.
    sealed interface Content {

        /// Any characters.
        record Words() implements Content {}

        /// One word of a list.
        record Choice(List<String> words) implements Content {
            public Choice {
                words = List.copyOf(words);
            }
        }

        /// A date and time with a numeric zone.
        record Moment() implements Content {}

        /// A language's tag.
        record Tongue() implements Content {}

        record Whole() implements Content {}

        record Decimal() implements Content {}

        /// Elements in this order.
        record Group(List<Member> members) implements Content {
            public Group {
                members = List.copyOf(members);
            }
        }
    }

    /// An element in its group.
    record Member(String name, int least, int most, Content content) {}

    private static final Content WORDS = new Content.Words();
    private static final Content MOMENT = new Content.Moment();

    private static Member one(String name, Content content) {
        return new Member(name, 1, 1, content);
    }

    private static Member maybe(String name, Content content) {
        return new Member(name, 0, 1, content);
    }

    private static Member any(String name, Content content) {
        return new Member(name, 0, ANY, content);
    }

    private static Content choice(String words) {
        return new Content.Choice(List.of(words.split(" ", -1)));
    }

    private static Content group(Member... members) {
        return new Content.Group(List.of(members));
    }

    private static final Content NAMED = group(one("valueName", WORDS), one("value", WORDS));

    private static final Content RESOURCE = group(
            one("resourceDesc", WORDS),
            one("mimeType", WORDS),
            maybe("size", new Content.Whole()),
            maybe("uri", WORDS),
            maybe("derefUri", WORDS),
            maybe("digest", WORDS));

    private static final Content AREA = group(
            one("areaDesc", WORDS),
            any("polygon", WORDS),
            any("circle", WORDS),
            any("geocode", NAMED),
            maybe("altitude", new Content.Decimal()),
            maybe("ceiling", new Content.Decimal()));

    private static final Content INFO = group(
            maybe("language", new Content.Tongue()),
            new Member("category", 1, ANY,
                    choice("Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other")),
            one("event", WORDS),
            any("responseType", choice("Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None")),
            one("urgency", choice("Immediate Expected Future Past Unknown")),
            one("severity", choice("Extreme Severe Moderate Minor Unknown")),
            one("certainty", choice("Observed Likely Possible Unlikely Unknown")),
            maybe("audience", WORDS),
            any("eventCode", NAMED),
            maybe("effective", MOMENT),
            maybe("onset", MOMENT),
            maybe("expires", MOMENT),
            maybe("senderName", WORDS),
            maybe("headline", WORDS),
            maybe("description", WORDS),
            maybe("instruction", WORDS),
            maybe("web", WORDS),
            maybe("contact", WORDS),
            any("parameter", NAMED),
            any("resource", RESOURCE),
            any("area", AREA));

    /// What stands in `alert`; behind it may come signatures.
    static final Content.Group ALERT = new Content.Group(List.of(
            one("identifier", WORDS),
            one("sender", WORDS),
            one("sent", MOMENT),
            one("status", choice("Actual Exercise System Test Draft")),
            one("msgType", choice("Alert Update Cancel Ack Error")),
            maybe("source", WORDS),
            one("scope", choice("Public Restricted Private")),
            maybe("restriction", WORDS),
            maybe("addresses", WORDS),
            any("code", WORDS),
            maybe("note", WORDS),
            maybe("references", WORDS),
            maybe("incidents", WORDS),
            any("info", INFO)));

    /// The element of this name in its group.
    static Optional<Member> member(Content.Group group, String name) {
        return group.members().stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /// Whether characters are what the element asks for; blanks count as the schema counts them: outside of words they
    /// are nothing, in a word of a list they are characters.
    static boolean takes(Content content, String text) {
        return switch (content) {
            case Content.Words _ -> true;
            case Content.Choice(List<String> words) -> words.contains(text);
            case Content.Moment _ -> CapMoment.isMoment(collapsed(text));
            // Empty, it has the value that the standard gives it: en-US.
            case Content.Tongue _ -> text.isEmpty() || collapsed(text).matches("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
            case Content.Whole _ -> collapsed(text).matches("[+-]?[0-9]+");
            case Content.Decimal _ -> collapsed(text).matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
            case Content.Group _ -> text.isBlank();
        };
    }

    /// How the code of the finding ends where it is not.
    static String asked(Content content) {
        return switch (content) {
            case Content.Tongue _ -> "language";
            case Content.Words _, Content.Choice _, Content.Moment _, Content.Whole _, Content.Decimal _,
                    Content.Group _ -> content.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    /// Blanks of XML at both ends taken away.
    static String collapsed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
