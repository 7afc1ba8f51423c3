package org.nadhir.reports.claim;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nadhir.model.Text;

/// Classes of things that are said to have been done, with the words that tell them, Arabic and English, folded.
///
/// The patterns are ours. `doing` and `thing` must both stand in the clause; the sentence is a template with `%s`
/// for the names of what it was done to.
public enum Act {
    FOILED("foiled", Family.ATTACK,
            "احباط|احبط|افشال|افشل|تجنب|منع (?:من )?(?:وقوع|تنفيذ)|منع (?:ال)?(?:هجوم|تفجير|اعتداء)"
                    + "|foil|thwart|avert|prevent(?:ed|ing)? (?:the |an? )?(?:\\w+ )?(?:attack|bomb|plot)|disrupted",
            "هجوم|تفجير|مخطط|محاوله|عمليه|اعتداء|هجمات|مهاجم|attack|bomb|plot|attempt|assault",
            "أُحبط هجوم على %s", "An attack on %s was foiled"),
    HELPED_FOIL("helped-foil", Family.ATTACK, "(?!)", "",
            "ساعدت معلومات من الخارج في إحباط هجوم على %s", "A tip from abroad helped to foil an attack on %s"),
    SERVICE_FOILED("service-foiled", Family.ATTACK, "(?!)", "",
            "تقول أجهزة الأمن إنها أحبطت هجوماً على %s", "The security services say that they foiled an attack on %s"),
    ARRESTED("arrested", Family.ATTACK,
            "اعتقال|اعتقل|القت القبض|القي القبض|القبض علي|توقيف|اوقفت|ضبط خليه|arrest|detain|captured", "",
            "اعتُقل أشخاص في قضية %s", "People were arrested over %s"),
    ATTACKED("attacked", Family.ATTACK,
            "هز|وقع|نفذ|اسفر|ادي|اودي|سقط|فجر|قتل|اصيب|جرح|هاجم|انفجر|استهدف"
                    + "|rocked|killed|carried out|hit|struck|wounded|blew|tore through|injured|attacked|exploded|targeted",
            "تفجير|هجوم|انفجار|اعتداء|هجمات|عبوه|اطلاق (?:ال)?نار|مفخخ|مسلحون|مسلحين"
                    + "|bombing|attack(?!ed)|explosion|blast|shooting|bomber|car bomb|gunm[ae]n",
            "وقع هجوم على %s", "An attack hit %s"),
    THREATENED("threatened", Family.ATTACK,
            "يخطط|تخطط|يعتزم|تعتزم|يستعد|تستعد|هدد|يهدد|تهدد|توعد|سيستهدف|ستستهدف|ينوي|يعد ل|مخطط ل|التخطيط ل"
                    + "|قد يستهدف|سينفذ|ستنفذ|سيهاجم|سيفجر|يحضر ل|يجهز ل|خطه ل"
                    + "|plan(?:s|ning|ned)? to|plans? for|threaten|intend|prepar|will (?:attack|target|bomb)"
                    + "|plotting|imminent|about to|plot to|going to",
            "هجوم|تفجير|استهداف|هجمات|اعتداء|عمليه|مهاجم|اغتيال|خطف|attack|bomb|target|strike|assault|kidnap|assassinat|kill",
            "يُخطَّط لهجوم على %s", "An attack on %s is being planned"),
    SHARED_INTELLIGENCE("shared-intelligence", Family.PARTIES,
            "شارك|مشارك|تشارك|نشارك|تبادل|زود|قدم|shar|exchang|provid|passed|handed|supplied",
            "معلومات|استخباراتي|intelligence|information|warning", "شورِكت معلومات استخباراتية: %s",
            "Intelligence was shared: %s"),
    DIRECT_CHANNEL("direct-channel", Family.PARTIES,
            "مباشر|وجها لوجه|direct|face to face|in person",
            "اطراف ثالث|طرف ثالث|وسيط|وسطاء|لقاء|meeting|met |intermediar|third part|contact|talks",
                    "لقاءات مباشرة بلا وسيط: %s",
            "Direct meetings without an intermediary: %s"),
    MET("met", Family.PARTIES,
            "اجتماع|اجتمع|التقي|لقاء|زار(?!ه|ات|ي)|زياره|met with|met |meeting|visited|held talks", "", "اجتماع: %s",
                    "A meeting: %s"),
    SIGNED("signed", Family.PARTIES, "(?:وقع|وقعت|وقعا|وقعتا|وقعوا|توقيع)(?!\\p{L})|sign",
            "اعلان|اتفاق|مذكره|معاهده|وثيقه|declaration|agreement|memorandum|treaty|accord|deal",
            "وُقّع اتفاق: %s", "An agreement was signed: %s"),
    COOPERATED("cooperated", Family.PARTIES, "تعاون|حليف|cooperat|collaborat|worked with|allied", "",
            "تعاون: %s", "Cooperation: %s"),
    REWARD("reward", Family.PARTIES, "مكافاه|مكافات|reward|bounty",
            "مليون|ملايين|الف|دولار|million|thousand|dollar|\\d",
            "مكافأة مالية: %s", "A reward: %s"),
    PUBLISHED_RECORDING("published-recording", Family.PARTIES, "نشر|ينشر|بث|اصدر|releas|publish|posted|aired",
            "اصدار|فيديو|تسجيل|مقطع مصور|شريط|video|recording|footage|audio message", "نُشر تسجيل: %s",
            "A recording was published: %s"),
    DECLARED("declared", Family.PARTIES, "اعلن|اعلان|declar|proclaim",
            "الخلافه|خلافه|caliphate|حاله الطوارئ|state of emergency|هدنه|ceasefire|وقف اطلاق النار",
            "إعلان: %s", "A declaration: %s"),
    STATED("stated", Family.WORDS, "(?!)", "", "قيل: %s", "It was said: %s");

    /// How statements of an act are compared: as one event, by who is party to it, or by their words.
    public enum Family {
        ATTACK,
        PARTIES,
        WORDS
    }

    private final String slug;
    private final Family family;
    private final Pattern doing;
    private final Pattern thing;
    private final String doingWords;
    private final String thingWords;
    private final String arabic;
    private final String english;

    Act(String slug, Family family, String doing, String thing, String ar, String en) {
        this.slug = slug;
        this.family = family;
        this.doingWords = doing;
        this.thingWords = thing;
        this.doing = word(doing);
        this.thing = word(thing);
        this.arabic = ar;
        this.english = en;
    }

    /// The act of a topic's slug.
    public static Optional<Act> ofSlug(String slug) {
        for (Act act : values()) {
            if (act.slug.equals(slug)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /// The words at the beginning of a word, after particles that Arabic joins to its front and the marks of its verbs.
    private static Pattern word(String words) {
        return Pattern.compile(words.isEmpty() || words.equals("(?!)")
                ? words
                : "(?<![\\p{L}\\d])[وف]?[بلكس]?(?:ال|ل)?[ينت]?(?:" + words + ")");
    }

    public String slug() {
        return slug;
    }

    public Family family() {
        return family;
    }

    Text template() {
        return new Text(arabic, english);
    }

    /// Where in a folded clause the thing of this act stands, or -1.
    public int position(String folded) {
        Matcher matcher = thing.matcher(folded);
        return matcher.find() ? matcher.start() : -1;
    }

    /// The acts that a folded clause says.
    static Set<Act> saidIn(String folded) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        long begun = Begun.WORDS.in(folded);
        Act[] all = values();
        for (int i = 0; i < all.length; i++) {
            if (Begun.isOf(begun, 2 * i) && Begun.isOf(begun, 2 * i + 1) && all[i].isSaidIn(folded)) {
                acts.add(all[i]);
            }
        }
        return acts;
    }

    private boolean isSaidIn(String folded) {
        return doing.matcher(folded).find() && (thing.pattern().isEmpty() || thing.matcher(folded).find());
    }

    /// The words of all acts, the doing and the thing of each by turns.
    private static final class Begun {

        private static final LeadWords WORDS = LeadWords.of(Stream.of(values())
                .flatMap(act -> Stream.of(act.doingWords, act.thingWords))
                .toList());

        private static boolean isOf(long begun, int list) {
            return (begun & (1L << list)) != 0;
        }
    }
}
