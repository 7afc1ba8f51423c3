package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.tearline.Trace;

/// An e-mail address as people spell it out or machines wrap it. Our own.
final class Mails {

    private static final String FAMILY = "e-mail";

    static final List<Disguise> ALL = List.of(
            spelled("at and dot", " at ", " dot "),
            spelled("AT and DOT", " AT ", " DOT "),
            spelled("[at] and [dot]", "[at]", "[dot]"),
            spelled("(at) and dots", "(at)", "."),
            spelled("at in Arabic", " آت ", " نقطة "),
            spelled("at in Persian", " ات ", " نقطه "),
            spelled("at in Urdu", " ایٹ ", " ڈاٹ "),
            spelled("at in French", " arobase ", " point "),
            spelled("at in French, short", " chez ", " point "),
            spelled("at and full stops", " at ", " . "),
            spelled("spaces about the sign", " @ ", "."),
            spelled("sign of full width", "＠", "．"),
            spelled("sign as an entity", "&commat;", "&period;"),
            spelled("sign as percent", "%40", "%2E"),
            spelled("no sign", " ", " "),
            spelled("no-spam in between", "@nospam.", "."),
            mail("name without its house", (name, house) -> name),
            mail("house and then name", (name, house) -> "at " + house + " the user " + name),
            mail("with a tag", (name, house) -> name + "+news@" + house),
            mail("dots of the name left out", (name, house) -> name.replaceAll("[._-]", "") + "@" + house),
            mail("wrapped as a bounce", (name, house) -> "bounce+" + name + "=" + house + "@list.example"),
            mail("as a link to write to", (name, house) -> "mailto:" + name + "%40" + house + "?subject=x"),
            mail("with a display name", (name, house) -> "\"Duty\" <" + name + "@" + house + ">"),
            mail("as a folder", (name, house) -> "/mail/" + house.replace('.', '/') + "/" + name + "/"),
            mail("at another house", (name, house) -> name + "@elsewhere.example"),
            mail("letters spelled", (name, house) -> Stream.of((name + "@" + house).split(""))
                    .map(letter -> switch (letter) {
                        case "@" -> "at";
                        case "." -> "dot";
                        case "_" -> "underscore";
                        case "-" -> "dash";
                        default -> letter.toUpperCase(Locale.ROOT);
                    })
                    .collect(Collectors.joining(" "))));

    private Mails() {}

    private static Disguise spelled(String name, String at, String dot) {
        return mail(name, (local, house) -> local.replace(".", dot) + at + house.replace(".", dot));
    }

    private static Disguise mail(String name, BinaryOperator<String> write) {
        return Disguise.of(FAMILY, name, (source, secret, random) -> {
            if (secret.kind() != Trace.Kind.EMAIL) {
                return Optional.empty();
            }
            int at = secret.value().indexOf('@');
            return Optional.of(write.apply(secret.value().substring(0, at), secret.value().substring(at + 1)))
                    .filter(text -> !text.equals(secret.value()));
        });
    }
}
