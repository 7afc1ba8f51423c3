package org.nadhir.tearline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.Marking;
import org.nadhir.model.Text;

/// The templates of a warning. Our own words, in Arabic and English; the terms of likelihood and confidence are
/// those of ICD 203 (2015), and no sentence holds both.
///
/// Dates stand with both month names that Arabic uses, because one name alone is read wrongly across borders.
public final class Phrases {

    private static final List<String> MONTHS_AR = List.of(
            "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
            "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
            "كانون الأول/ديسمبر");
    private static final List<String> MONTHS_EN = List.of(
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December");

    private Phrases() {}

    /// The month's name, in Arabic both of them.
    ///
    /// @param month 1 for January
    public static Text month(int month) {
        return new Text(MONTHS_AR.get(month - 1), MONTHS_EN.get(month - 1));
    }

    static Tearline.Texts texts(Wording wording, Marking marking, Onward onward, Status status) {
        return new Tearline.Texts(
                headline(wording, status), warning(wording, status), advice(wording), terms(marking, onward));
    }

    private static Text headline(Wording wording, Status status) {
        Text threat = threat(wording.threat());
        Text name = wording.site().name();
        return new Text(
                exercise(status).ar() + "تحذير من " + threat.ar() + ": " + name.ar(),
                exercise(status).en() + "Warning of " + threat.en() + ": " + name.en());
    }

    /// The sentence of likelihood and the sentence of confidence stand in different paragraphs.
    private static Text warning(Wording wording, Status status) {
        Text danger = danger(wording.threat(), wording.method());
        Text target = target(wording.threat());
        Site site = wording.site();
        Text from = moment(wording.window().from());
        Text until = moment(wording.window().until());
        String ar = exercise(status).ar() + "نحذّركم من " + danger.ar() + ".\n"
                + target.ar() + ": " + site.name().ar() + "، " + site.place().ar() + ".\n"
                + "المدة: من " + from.ar() + " إلى " + until.ar() + " (التوقيت العالمي المنسّق).\n"
                + likelihood(wording.likelihood()).ar() + "\n\n" + confidence(wording.confidence()).ar();
        String en = exercise(status).en() + "We warn you of " + danger.en() + ".\n"
                + target.en() + ": " + site.name().en() + ", " + site.place().en() + ".\n"
                + "Period: from " + from.en() + " to " + until.en() + " (UTC).\n"
                + likelihood(wording.likelihood()).en() + "\n\n" + confidence(wording.confidence()).en();
        return new Text(ar, en);
    }

    private static Text advice(Wording wording) {
        Desk call = wording.call();
        String ar = "ما ينبغي فعله الآن:\n" + numbered(wording.advice(), true)
                + "\nللاتصال: " + call.name().ar() + "، " + call.reach();
        String en = "What to do now:\n" + numbered(wording.advice(), false)
                + "\nCall: " + call.name().en() + ", " + call.reach();
        boolean noted = !wording.note().ar().isBlank();
        return new Text(
                noted ? ar + "\n\nملاحظة المرسل:\n" + wording.note().ar() : ar,
                noted ? en + "\n\nThe sender's note:\n" + wording.note().en() : en);
    }

    private static String numbered(List<Advice> advice, boolean arabic) {
        return IntStream.range(0, advice.size())
                .mapToObj(i -> {
                    Text sentence = advice.get(i).sentence();
                    return (i + 1) + ". " + (arabic ? sentence.ar() : sentence.en());
                })
                .collect(Collectors.joining("\n"));
    }

    private static Text terms(Marking marking, Onward onward) {
        Text limit = onward(onward);
        return new Text(
                "هذا التحذير للحماية وحدها، ولا يُستعمل لاستهداف أحد أو احتجازه أو تعقّبه. " + limit.ar()
                        + " وسمه " + marking.label() + ".",
                "This warning is for protection only and is not used to target, detain or track anybody. " + limit.en()
                        + " It is marked " + marking.label() + ".");
    }

    private static Text onward(Onward onward) {
        return switch (onward) {
            case FORBIDDEN -> new Text("لا يُنقل إلى غيركم.", "It is not passed on.");
            case CONSENT -> new Text(
                    "لا يُنقل إلى غيركم إلا بعد طلب موافقتنا ونيلها.",
                    "It is passed on only after our consent was asked for and given.");
            case MARKING -> new Text("يُنقل في حدود وسمه.", "It is passed on as far as its marking allows.");
        };
    }

    /// What stands before everything that an exercise says.
    public static Text exercise(Status status) {
        return switch (status) {
            case ACTUAL -> new Text("", "");
            case EXERCISE -> new Text("تمرين، تمرين، تمرين. ", "EXERCISE, EXERCISE, EXERCISE. ");
        };
    }

    public static Text threat(Subject subject) {
        return switch (subject) {
            case ATTACK_ON_SITE -> new Text("هجوم على موقع", "an attack on a site");
            case ATTACK_ON_PERSON -> new Text("هجوم على شخص", "an attack on a person");
            case ATTACK_ON_GROUP -> new Text("هجوم على مجموعة من الناس", "an attack on a group of people");
            case KIDNAPPING -> new Text("خطف", "a kidnapping");
            case CYBER_ATTACK -> new Text("هجوم إلكتروني", "a cyber attack");
        };
    }

    /// What threatens and by what means, as it stands after "we warn you of". Of a kidnapping the unknown means says
    /// nothing, and a cyber attack comes over the network anyway: there the means stands only where it is another.
    public static Text danger(Subject subject, Method method) {
        boolean plain = switch (subject) {
            case ATTACK_ON_SITE, ATTACK_ON_PERSON, ATTACK_ON_GROUP -> false;
            case KIDNAPPING -> method == Method.UNKNOWN;
            case CYBER_ATTACK -> method == Method.UNKNOWN || method == Method.CYBER;
        };
        Text threat = threat(subject);
        Text means = method.phrase();
        return plain ? threat : new Text(threat.ar() + " " + means.ar(), threat.en() + " " + means.en());
    }

    /// Before the name of who or what is at risk: a person is no target in a warning that means to protect.
    private static Text target(Subject subject) {
        return switch (subject) {
            case ATTACK_ON_SITE -> new Text("المستهدف", "Target");
            case ATTACK_ON_PERSON -> new Text("الشخص المهدَّد", "The person at risk");
            case ATTACK_ON_GROUP -> new Text("الجماعة المهدَّدة", "The people at risk");
            case KIDNAPPING -> new Text("من يُخشى خطفه", "Who may be taken");
            case CYBER_ATTACK -> new Text("الجهة المستهدفة", "The organisation at risk");
        };
    }

    public static Text likelihood(Likelihood likelihood) {
        return switch (likelihood) {
            case ALMOST_NO_CHANCE -> new Text(
                    "احتمال وقوعه يكاد يكون معدومًا.",
                    "There is almost no chance that it happens.");
            case VERY_UNLIKELY -> new Text("وقوعه مستبعد جدًا.", "It is very unlikely to happen.");
            case UNLIKELY -> new Text("وقوعه مستبعد.", "It is unlikely to happen.");
            case ROUGHLY_EVEN_CHANCE -> new Text(
                    "احتمال وقوعه وعدمه متساويان تقريبًا.",
                    "There is a roughly even chance that it happens.");
            case LIKELY -> new Text("وقوعه مرجّح.", "It is likely to happen.");
            case VERY_LIKELY -> new Text("وقوعه مرجّح جدًا.", "It is very likely to happen.");
            case ALMOST_CERTAIN -> new Text("وقوعه شبه مؤكد.", "It is almost certain to happen.");
        };
    }

    public static Text confidence(Confidence confidence) {
        return switch (confidence) {
            case LOW -> new Text("ثقتنا في هذا التقدير منخفضة.", "Our confidence in this judgment is low.");
            case MODERATE -> new Text("ثقتنا في هذا التقدير متوسطة.", "Our confidence in this judgment is moderate.");
            case HIGH -> new Text("ثقتنا في هذا التقدير عالية.", "Our confidence in this judgment is high.");
        };
    }

    private static Text moment(Instant instant) {
        return moment(instant, ZoneOffset.UTC);
    }

    /// Day and time on a clock that is so far from UTC.
    public static Text moment(Instant instant, ZoneOffset offset) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, offset);
        String clock = String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
        Text day = day(instant, offset);
        return new Text(day.ar() + " الساعة " + clock, day.en() + " " + clock);
    }

    /// The day on a clock that is so far from UTC.
    public static Text day(Instant instant, ZoneOffset offset) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, offset);
        int month = local.getMonthValue() - 1;
        return new Text(
                local.getDayOfMonth() + " " + MONTHS_AR.get(month) + " " + local.getYear(),
                local.getDayOfMonth() + " " + MONTHS_EN.get(month) + " " + local.getYear());
    }
}
