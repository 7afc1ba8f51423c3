package org.nadhir.reports.threat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Mention;
import org.nadhir.model.Message;
import org.nadhir.model.Origin;
import org.nadhir.model.Proposal;
import org.nadhir.model.Question;
import org.nadhir.model.Span;
import org.nadhir.model.ThreatSigns;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.claim.Act;
import org.nadhir.reports.claim.Fact;
import org.nadhir.reports.claim.When;
import org.nadhir.reports.register.Register;

/// Reads the signs of a threat from the facts of one report. The word lists are ours.
public final class ThreatReader {

    private static final Pattern SOON = Pattern.compile("وشيك|خلال (?:ال)?ايام|(?:ال)?ايام (?:القليله"
            + " )?(?:المقبله|القادمه)"
            + "|خلال ساعات|الساعات (?:المقبله|القادمه)|غدا|الليله|هذا الاسبوع|الاسبوع (?:المقبل|القادم)|(?:المقبل|القادم)"
            + "|imminent|within (?:days|hours)|coming (?:days|hours)|tomorrow|tonight|this week|next (?:week|few days|monday"
            + "|tuesday|wednesday|thursday|friday|saturday|sunday)");
    private static final Pattern METHOD = Pattern.compile("تفجير|انتحاري|مفخخه|عبوه|عبوات|حزام ناسف|مسيره|طائره"
            + "|اطلاق نار"
            + "|اسلحه|اغتيال|خطف|اختطاف|صاروخ|صواريخ|قنبله|قنابل|طعن|دهس|bomb|suicide|explosive|ied\\b|drone|shoot|gunm"
            + "|assassin|kidnap|abduct|rocket|missile|grenade|stab|ramming|vest");
    private static final Pattern RELIABLE = Pattern.compile("موثوق|مؤكد|دقيقه|اعتراف|اعترف|اعترض|ضبط|credible|reliable"
            + "|confirmed|verified|intercept|confess|seized");
    private static final Pattern DOUBTED = Pattern.compile("شائع|غير مؤكد|غير مءكد|مزاعم|كاذب|لم يتسن التحقق|rumou?r"
            + "|unconfirmed|unverified|hoax|could not be verified|alleged");
    private static final Pattern KIDNAPPING = Pattern.compile("خطف|اختطاف|رهائن|kidnap|abduct|hostage");
    private static final Pattern KILLING = Pattern.compile(
            "تفجير|انتحاري|اغتيال|قتل|مجزره|هجوم|هجمات|مهاجم|استهداف|bomb|kill|assassin|shoot|massacre|attack|suicide|explo");
    private static final Pattern INJURY = Pattern.compile("اصابه|طعن|ضرب|injur|stab|wound|beat");
    private static final Pattern PROPERTY = Pattern.compile("حرق|تخريب|سرقه|نهب|arson|vandal|loot|burn|deface|theft");

    private final Register register;

    public ThreatReader(Register register) {
        this.register = register;
    }

    /// What a report lets say. Without a single word of threat all four proposals are "no".
    public ThreatSigns signs(List<Fact> facts) {
        List<Fact> attacks = facts.stream().filter(fact -> fact.act().family() == Act.Family.ATTACK).toList();
        Optional<Fact> threat = attacks.stream()
                .filter(fact -> fact.act() == Act.THREATENED)
                .max(Comparator.comparingInt(this::slots));
        if (threat.isPresent() && (slots(threat.get()) > 3 || attacks.stream().noneMatch(ThreatReader::isPast))) {
            return forward(threat.get());
        }
        Optional<Fact> past = attacks.stream().filter(ThreatReader::isPast).max(Comparator.comparingInt(this::slots));
        if (past.isPresent()) {
            return past(past.get());
        }
        return nothing();
    }

    private static boolean isPast(Fact fact) {
        return fact.act() != Act.THREATENED;
    }

    private ThreatSigns forward(Fact fact) {
        List<EntityId> targets = targets(fact);
        Optional<TimeExpression> when = future(fact);
        Optional<Span> soon = span(fact, SOON);
        boolean method = span(fact, METHOD).isPresent();
        boolean general = isHostileVoice(fact) && when.isEmpty();
        Harm harm = harm(fact);
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(credible(fact, !targets.isEmpty() && (method || when.isPresent())));
        boolean specific = !targets.isEmpty() && (method || when.isPresent() || soon.isPresent()) && !general;
        proposals.add(new Proposal(Question.SPECIFIC, specific, evidence(fact, targets, METHOD), Message.of(
                general ? "reports.threat.general" : specific ? "reports.threat.specific"
                        : "reports.threat.unspecific")));
        boolean impending = when.isPresent() || (soon.isPresent() && !general);
        List<Span> timeSpans = new ArrayList<>();
        when.ifPresent(time -> timeSpans.add(time.span()));
        soon.ifPresent(timeSpans::add);
        proposals.add(new Proposal(Question.IMPENDING, impending, timeSpans,
                Message.of(impending ? "reports.threat.impending" : "reports.threat.undated")));
        proposals.add(harmProposal(fact, harm));
        return new ThreatSigns(proposals, harm, targets, when.map(TimeExpression::value).orElse(""));
    }

    private ThreatSigns past(Fact fact) {
        List<EntityId> targets = targets(fact);
        Harm harm = harm(fact);
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(credible(fact, !targets.isEmpty()));
        proposals.add(new Proposal(Question.SPECIFIC, !targets.isEmpty(), evidence(fact, targets, METHOD),
                Message.of(targets.isEmpty() ? "reports.threat.unspecific" : "reports.threat.specific")));
        proposals.add(new Proposal(Question.IMPENDING, false, List.of(fact.span()), Message.of("reports.threat.past")));
        proposals.add(harmProposal(fact, harm));
        String when = fact.times().isEmpty() ? "" : fact.times().get(0).value();
        return new ThreatSigns(proposals, harm, targets, when);
    }

    private static ThreatSigns nothing() {
        List<Proposal> proposals = new ArrayList<>();
        for (Question question : Question.values()) {
            proposals.add(new Proposal(question, false, List.of(), Message.of("reports.threat.none")));
        }
        return new ThreatSigns(proposals, Harm.NONE, List.of(), "");
    }

    private Proposal credible(Fact fact, boolean detailed) {
        Optional<Span> doubted = span(fact, DOUBTED);
        if (doubted.isPresent()) {
            return new Proposal(Question.CREDIBLE, false, List.of(doubted.get()), Message.of("reports.threat.doubted"));
        }
        Optional<Span> reliable = span(fact, RELIABLE);
        if (reliable.isPresent()) {
            return new Proposal(Question.CREDIBLE, true, List.of(reliable.get()),
                    Message.of("reports.threat.reliable"));
        }
        boolean told = !(fact.statement().chain().origin() instanceof Origin.Unstated);
        if (told) {
            return new Proposal(Question.CREDIBLE, true, List.of(fact.statement().chain().cue()),
                    Message.of("reports.threat.origin"));
        }
        return new Proposal(Question.CREDIBLE, detailed, detailed ? List.of(fact.span()) : List.of(),
                Message.of(detailed ? "reports.threat.detailed" : "reports.threat.no-origin"));
    }

    private static Proposal harmProposal(Fact fact, Harm harm) {
        boolean yes = harm != Harm.NONE && harm != Harm.PROPERTY;
        return new Proposal(Question.HARM, yes, List.of(fact.span()), Message.of("reports.threat.harm." + harm.word()));
    }

    private static Harm harm(Fact fact) {
        String folded = Shadow.fold(fact.words());
        if (KIDNAPPING.matcher(folded).find()) {
            return Harm.KIDNAPPING;
        }
        if (PROPERTY.matcher(folded).find() && !METHOD.matcher(folded).find()) {
            return Harm.PROPERTY;
        }
        if (KILLING.matcher(folded).find()) {
            return Harm.KILLING;
        }
        return INJURY.matcher(folded).find() ? Harm.SERIOUS_INJURY : Harm.NONE;
    }

    /// Whether the group that threatens speaks itself.
    private boolean isHostileVoice(Fact fact) {
        return fact.statement().chain().origin() instanceof Origin.Named(EntityId who)
                && register.is(who, Entity.Type.ARMED_GROUP);
    }

    private List<EntityId> targets(Fact fact) {
        Set<EntityId> targets = new LinkedHashSet<>(new TreeSet<>(fact.sites()));
        for (EntityId party : new TreeSet<>(fact.parties())) {
            boolean speaker = fact.statement().chain().origin() instanceof Origin.Named(EntityId who)
                    && who.equals(party);
            if (register.is(party, Entity.Type.PERSON) && !speaker && targets.isEmpty()) {
                targets.add(party);
            }
        }
        return List.copyOf(targets);
    }

    /// The first time of the clause that lies on or after the day the report came in, or is dated from.
    private static Optional<TimeExpression> future(Fact fact) {
        LocalDate received = fact.reading().report().receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from = When.of(fact.reading().reference()).map(When::last)
                .filter(reference -> reference.isBefore(received)).orElse(received);
        return fact.times().stream()
                .filter(time -> When.of(time.value()).filter(when -> !when.last().isBefore(from)).isPresent())
                // A full date outweighs a weekday beside it, which is mostly the day on which somebody said it.
                .min(Comparator.comparingInt(time -> time.basis() == TimeExpression.Basis.EXPLICIT ? 0 : 1));
    }

    private int slots(Fact fact) {
        int slots = fact.sites().isEmpty() ? 0 : 2;
        slots += future(fact).isPresent() ? 2 : 0;
        slots += span(fact, SOON).isPresent() ? 1 : 0;
        slots += span(fact, METHOD).isPresent() ? 1 : 0;
        boolean told = !(fact.statement().chain().origin() instanceof Origin.Unstated);
        return 2 * slots + (told ? 1 : 0);
    }

    private static Optional<Span> span(Fact fact, Pattern pattern) {
        Shadow shadow = Shadow.of(fact.words());
        Matcher matcher = pattern.matcher(shadow.folded());
        if (!matcher.find()) {
            return Optional.empty();
        }
        Span inside = shadow.original(matcher.start(), matcher.end());
        int start = fact.span().start();
        return Optional.of(new Span(start + inside.start(), start + inside.end()));
    }

    private static List<Span> evidence(Fact fact, List<EntityId> targets, Pattern pattern) {
        List<Span> evidence = new ArrayList<>();
        for (Mention mention : fact.reading().mentions()) {
            if (fact.span().contains(mention.span()) && targets.contains(mention.entity())) {
                evidence.add(mention.span());
            }
        }
        span(fact, pattern).ifPresent(evidence::add);
        return evidence.isEmpty() ? List.of(fact.span()) : evidence;
    }
}
