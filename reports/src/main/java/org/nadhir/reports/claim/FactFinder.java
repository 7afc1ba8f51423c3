package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Chain;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.Statement;
import org.nadhir.model.TimeExpression;
import org.nadhir.model.Topic;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Stretches;
import org.nadhir.reports.chain.Attribution;
import org.nadhir.reports.chain.Chains;
import org.nadhir.reports.chain.Sentence;
import org.nadhir.reports.register.Register;

/// Finds the statements of one report: clauses in which an act is said, with their slots.
public final class FactFinder {

    private static final String CLAUSE_MARKS = "،,;";
    /// What begins a clause after a mark and a space.
    private static final Pattern CLAUSE_LEAD = Pattern.compile("(?:while|but|which|after which)\\b"
            + "|(?:مما|ما يثير|ما ادي|حيث|فيما|بينما|لكن|اذ)(?: |\\b)");
    private static final PlainWords ANAPHOR = PlainWords.of("الهجوم", "العمليه", "المحاوله", "الخليه", "التفجير",
            "المخطط", "الاعتداء", "هذه المحاوله", "هذا الهجوم", "the attack", "the plot", "the cell", "the operation",
            "the bombing", "the attempt");
    private static final Pattern OTHER_EVENT =
            Pattern.compile("(?:سقوط|انهيار|اندلاع|تشكيل|ذكري|fall|collapse|outbreak"
                    + "|anniversary)(?:\\W+\\w+){0,5}\\W*$",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SINCE = Pattern.compile("(?:منذ|since|from)(?:\\W+(?:عام|سنه|شهر|نحو|early"
            + "|late))?\\W*$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNTIL =
            Pattern.compile("(?:حتي|until|till)(?:\\W+(?:عام|سنه|شهر|early|late))?\\W*$",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AGAINST = Pattern.compile("(?:ضد|مكافحه|محاربه|تهديد|تهديدات|مواجهه|خلايا|عوده|against"
            + "|fight|fighting|threats?|from|by)(?:\\W+\\w+){0,2}\\W*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String QUOTES = "\"“”«»";
    /// Without one of these the patterns of the same name need not be tried.
    private static final PlainWords SINCE_WORDS = PlainWords.of("منذ", "since", "from");
    private static final PlainWords UNTIL_WORDS = PlainWords.of("حتي", "until", "till");
    private static final PlainWords OTHER_WORDS = PlainWords.of("سقوط", "انهيار", "اندلاع", "تشكيل", "ذكري", "fall",
            "collapse", "outbreak", "anniversary");
    private static final PlainWords AGAINST_WORDS = PlainWords.of("ضد", "مكافحه", "محاربه", "تهديد", "مواجهه", "خلايا",
            "عوده", "against", "fight", "threat", "from", "by");
    private static final int SENTENCES_BACK = 4;
    /// How far before a clause a person of its line may be named who does what the clause says.
    private static final int CHARACTERS_BACK = 4_000;
    private static final int WORDS_BACK_CHARACTERS = 60;
    private static final int WORDS_MIN = 4;

    private final Register register;
    private final Reading reading;
    private final Chains chains;
    private final Stretches<Mention> mentions;
    private final Stretches<TimeExpression> times;
    private final Shadow shadow;
    private final Credit credit;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Integer> sentenceOfFact = new ArrayList<>();

    private FactFinder(Register register, Reading reading, Attribution attribution) {
        this.register = register;
        this.reading = reading;
        this.chains = new Chains(attribution);
        this.mentions = Stretches.of(reading.mentions(), Mention::span);
        this.times = Stretches.of(reading.times(), TimeExpression::span);
        this.shadow = Shadow.of(reading.report().text());
        this.credit = new Credit(register);
    }

    /// The statements of a report in the order of its text.
    public static List<Fact> find(Register register, Reading reading, Attribution attribution) {
        return new FactFinder(register, reading, attribution).find();
    }

    private record Clause(Span span, String folded, int foldedStart, int sentence, Line line) {}

    private List<Fact> find() {
        List<Sentence> sentences = Sentence.of(shadow, reading.lines(), reading.mentions());
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).line().kind() == Line.Kind.SUBTITLE || sentences.get(i).words().size() < WORDS_MIN) {
                continue;
            }
            Set<Act> before = EnumSet.noneOf(Act.class);
            int counted = facts.size();
            List<Clause> clauses = clauses(sentences.get(i), i);
            for (Clause clause : clauses) {
                before.addAll(acts(clause, before));
            }
            quoted(sentences.get(i), clauses.get(0), facts.size() > counted);
        }
        return facts;
    }

    private List<Clause> clauses(Sentence sentence, int index) {
        List<Clause> clauses = new ArrayList<>();
        Span whole = sentence.span();
        int base = shadow.folded(whole.start());
        String folded = shadow.folded().substring(base, shadow.folded(whole.end()));
        int from = 0;
        Matcher lead = CLAUSE_LEAD.matcher(folded);
        for (int i = 0; i + 2 < folded.length(); i++) {
            if (CLAUSE_MARKS.indexOf(folded.charAt(i)) >= 0 && folded.charAt(i + 1) == ' '
                    && lead.region(i + 2, folded.length()).lookingAt()) {
                clauses.add(clause(base, folded, from, i, index, sentence.line()));
                from = i + 2;
            }
        }
        clauses.add(clause(base, folded, from, folded.length(), index, sentence.line()));
        return clauses;
    }

    private Clause clause(int base, String folded, int from, int to, int sentence, Line line) {
        return new Clause(shadow.original(base + from, base + to), folded.substring(from, to), base + from, sentence,
                line);
    }

    private Set<Act> acts(Clause clause, Set<Act> before) {
        Set<Act> acts = Act.saidIn(clause.folded());
        if (acts.contains(Act.FOILED)) {
            acts.removeAll(Set.of(Act.ATTACKED, Act.THREATENED, Act.COOPERATED, Act.MET));
        }
        if (acts.contains(Act.ATTACKED)) {
            acts.remove(Act.THREATENED);
        }
        if (acts.contains(Act.DIRECT_CHANNEL)) {
            acts.remove(Act.MET);
        }
        if (acts.contains(Act.SIGNED)) {
            acts.remove(Act.COOPERATED);
        }
        Chain chain = chains.over(clause.span(), clause.line());
        List<Mention> here = mentions(clause.span());
        if (acts.contains(Act.FOILED)) {
            acts.addAll(credit.of(clause.folded(), clause.foldedStart(), here, chain,
                    before.contains(Act.SHARED_INTELLIGENCE), mention -> shadow.folded(mention.span().start())));
        }
        for (Act act : acts) {
            add(act, clause, chain, here);
        }
        return acts;
    }

    /// What a speaker is quoted with, so that one quotation in other words can be found again.
    private void quoted(Sentence sentence, Clause first, boolean alsoActs) {
        Chain chain = chains.over(sentence.span(), sentence.line());
        boolean speaks = chain.origin() instanceof Origin.Anonymous || chain.origin() instanceof Origin.Named;
        boolean many = sentence.words().size() > 6;
        boolean verbatim = chain.quote().in(reading.report().text()).chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
        if (many && ((speaks && (verbatim || !alsoActs)) || (!alsoActs
                && !(chain.origin() instanceof Origin.Unstated)))) {
            Clause whole = new Clause(
                    sentence.span(), first.folded(), first.foldedStart(), first.sentence(), sentence.line());
            add(Act.STATED, whole, chain, mentions(sentence.span()));
        }
    }

    private List<Mention> mentions(Span span) {
        return mentions.overlapping(span).stream().filter(mention -> span.contains(mention.span())).toList();
    }

    private void add(Act act, Clause clause, Chain chain, List<Mention> here) {
        Set<EntityId> sites = new TreeSet<>();
        Set<EntityId> places = new TreeSet<>();
        Set<EntityId> groups = new TreeSet<>();
        Set<EntityId> parties = new TreeSet<>();
        for (Mention mention : here) {
            Entity.Type type = register.type(mention.entity()).orElse(guess(mention.entity()));
            switch (type) {
                case SITE -> sites.add(mention.entity());
                case PLACE -> places.add(mention.entity());
                case ARMED_GROUP -> {
                    groups.add(mention.entity());
                    String before = before(mention.span());
                    if (!AGAINST_WORDS.standIn(before) || !AGAINST.matcher(before).find()) {
                        parties.add(mention.entity());
                    }
                }
                case BODY, COUNTRY, PERSON, ORGANISATION -> parties.add(mention.entity());
                case MEDIA, OPERATION, POLICY -> { }
            }
        }
        Fact lean = lastOf(act, clause);
        if (lean != null && sites.isEmpty() && act.family() == Act.Family.ATTACK) {
            sites.addAll(lean.sites());
            if (places.isEmpty()) {
                places.addAll(lean.places());
            }
        }
        if (act == Act.REWARD || (parties.isEmpty() && act.family() == Act.Family.PARTIES)) {
            parties.addAll(partiesBefore(act, clause));
        }
        if (parties.isEmpty() && act.family() == Act.Family.PARTIES) {
            return;
        }
        List<TimeExpression> times = new ArrayList<>();
        List<TimeExpression> since = new ArrayList<>();
        List<TimeExpression> until = new ArrayList<>();
        sortTimes(clause, times, since, until);
        Set<EntityId> objects = new TreeSet<>(sites);
        objects.addAll(sites.isEmpty() ? places : groups);
        objects.addAll(groups);
        Topic topic = new Topic(act.slug(), List.copyOf(parties), List.copyOf(objects),
                times.isEmpty() ? "" : times.get(0).value(), Quantities.of(clause.folded()).orElse(""));
        Statement statement = new Statement(reading.report().id(), clause.span(), topic, chain);
        facts.add(new Fact(reading, clause.line().number(), act, statement, sites, places, groups, parties, times,
                since,
                until,
                Stems.of((act == Act.STATED ? chain.quote() : clause.span()).in(reading.report().text())),
                        chains.origins(chain), chains.isOpinion(chain)));
        sentenceOfFact.add(clause.sentence());
    }

    private static Entity.Type guess(EntityId unlisted) {
        Set<String> bodies = Set.of("~وزاره", "~جهاز", "~اداره", "~مديريه", "~وكاله", "~هيئه", "~دائره", "~مجلس",
                "~قياده",
                "~مكتب", "~شرطه", "~امانه");
        String first = unlisted.value().split("-", -1)[0];
        return bodies.contains(first) ? Entity.Type.BODY : Entity.Type.SITE;
    }

    /// The attack that this clause's "the attack" means: the last one that named its target.
    private @Nullable Fact lastOf(Act act, Clause clause) {
        if (act.family() != Act.Family.ATTACK) {
            return null;
        }
        if (!ANAPHOR.standIn(clause.folded())) {
            return null;
        }
        for (int i = facts.size() - 1; i >= 0; i--) {
            Fact fact = facts.get(i);
            if (clause.sentence() - sentenceOfFact.get(i) > SENTENCES_BACK) {
                return null;
            }
            if (fact.act().family() == Act.Family.ATTACK && !fact.sites().isEmpty()) {
                return fact;
            }
        }
        return null;
    }

    private Set<EntityId> partiesBefore(Act act, Clause clause) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (clause.sentence() - sentenceOfFact.get(i) > 2) {
                break;
            }
            if (facts.get(i).act() == act && !facts.get(i).parties().isEmpty()) {
                return facts.get(i).parties();
            }
        }
        Set<EntityId> persons = new HashSet<>();
        int lineStart = clause.line().span().start();
        int from = Math.max(lineStart, clause.span().start() - CHARACTERS_BACK);
        for (Mention mention : mentions(new Span(from, clause.span().start()))) {
            if (register.is(mention.entity(), Entity.Type.PERSON)) {
                persons.add(mention.entity());
            }
        }
        return persons;
    }

    private void sortTimes(
            Clause clause, List<TimeExpression> times, List<TimeExpression> since, List<TimeExpression> until) {
        for (TimeExpression time : this.times.overlapping(clause.span())) {
            String before = before(time.span());
            String own = Shadow.fold(time.span().in(reading.report().text()));
            if ((SINCE_WORDS.standIn(before) && SINCE.matcher(before).find())
                    || own.contains("منذ")
                    || own.startsWith("since")) {
                since.add(time);
            } else if ((UNTIL_WORDS.standIn(before) && UNTIL.matcher(before).find())
                    || own.startsWith("حتي")
                    || own.startsWith("until")) {
                until.add(time);
            } else if (!OTHER_WORDS.standIn(before) || !OTHER_EVENT.matcher(before).find()) {
                times.add(time);
            }
        }
    }

    private String before(Span span) {
        int at = shadow.folded(span.start());
        String before = shadow.folded().substring(Math.max(0, at - WORDS_BACK_CHARACTERS), at);
        return before.substring(before.lastIndexOf('\n') + 1);
    }

}
