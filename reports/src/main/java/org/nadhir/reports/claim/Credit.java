package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.model.Chain;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Whose merit a foiled attack is said to be: a service's own, or help from abroad, or both.
final class Credit {

    private static final PlainWords WITH = PlainWords.of("بالتنسيق مع", "بالتعاون مع", "بمساعده", "بدعم من",
            "with the help of", "with the help from", "with help of", "with help from", "in coordination with",
            "in cooperation with", "assisted by", "together with");
    private static final PlainWords HELPED = PlainWords.of("ساعد", "ساهم", "اسهم", "حاسم", "بفضل",
            "استنادا الي معلومات", "helped", "contributed", "crucial", "decisive", "thanks to", "instrumental", "a tip",
            "tipped", "based on a warning", "based on a intelligence", "based on warning", "based on intelligence",
            "following a warning", "following a tip", "following warning", "following tip");
    /// Without one of these the pattern of the same name need not be tried.
    private static final PlainWords AFTER_WORDS = PlainWords.of("بناء علي معلومات", "بعد ", "after ");
    private static final Pattern AFTER = Pattern.compile("بناء علي معلومات|بعد (?:تلقي |ورود )?(?:معلومات|تحذير|بلاغ)"
            + "|after (?:receiving |getting |an? |the )*(?:\\w+\\.? ?){0,3}(?:intelligence|warning|tip|information)");
    private static final PlainWords TOLD = PlainWords.of("معلومات", "تحذير", "بلاغ", "استخبار", "intelligence",
            "warning", "tip", "information");
    private static final PlainWords AUTHORITIES = PlainWords.of("السلطات", "قوات الامن", "اجهزه الامن", "authorities",
            "security forces", "police");
    private static final Pattern ANAPHOR = Pattern.compile("^(?:مما|ما|وهو ما|which|this)\\b");

    private final Register register;

    Credit(Register register) {
        this.register = register;
    }

    List<Act> of(String folded, int offset, List<Mention> mentions, Chain chain, boolean sharingBefore,
            java.util.function.ToIntFunction<Mention> position) {
        List<Act> acts = new ArrayList<>();
        List<Mention> bodies = mentions.stream().filter(this::isState).toList();
        int with = WITH.firstIn(folded);
        if (HELPED.standIn(folded)) {
            boolean told = TOLD.standIn(folded) || !bodies.isEmpty()
                    || (sharingBefore && ANAPHOR.matcher(folded.strip()).find());
            if (told) {
                acts.add(Act.HELPED_FOIL);
            }
            if (countries(bodies).size() > 1) {
                acts.add(Act.SERVICE_FOILED);
            }
        } else if (AFTER_WORDS.standIn(folded)
                && AFTER.matcher(folded).find()
                && countries(named(mentions)).size() > 1) {
            acts.add(Act.HELPED_FOIL);
            acts.add(Act.SERVICE_FOILED);
        } else if (with >= 0) {
            int at = offset + with;
            Set<EntityId> executors = countries(bodies.stream().filter(m -> position.applyAsInt(m) < at).toList());
            Set<EntityId> helpers = countries(bodies.stream().filter(m -> position.applyAsInt(m) > at).toList());
            helpers.removeAll(executors);
            if (!executors.isEmpty() && !helpers.isEmpty()) {
                acts.add(Act.HELPED_FOIL);
            }
            acts.add(Act.SERVICE_FOILED);
        } else if (!bodies.isEmpty() || AUTHORITIES.standIn(folded) || isBody(chain.origin())) {
            acts.add(Act.SERVICE_FOILED);
        }
        return acts;
    }

    private List<Mention> named(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> register.is(mention.entity(), Entity.Type.BODY)
                        || register.is(mention.entity(), Entity.Type.COUNTRY))
                .toList();
    }

    private boolean isState(Mention mention) {
        return register.is(mention.entity(), Entity.Type.BODY)
                || (register.is(mention.entity(), Entity.Type.COUNTRY) && mention.rule().equals("metonym"));
    }

    private boolean isBody(Origin origin) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> register.is(who, Entity.Type.BODY);
            case Origin.Anonymous anonymous -> register.is(anonymous.body(), Entity.Type.BODY);
            case Origin.Outlet outlet -> false;
            case Origin.Unstated unstated -> false;
        };
    }

    private Set<EntityId> countries(List<Mention> mentions) {
        Set<EntityId> countries = new HashSet<>();
        for (Mention mention : mentions) {
            Optional<EntityId> country = register.country(mention.entity());
            country.ifPresent(countries::add);
        }
        return countries;
    }
}
