package org.nadhir.reports.chain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.reports.Shadow;

/// The words of attribution, Arabic and English. The lists are ours, from the practice of news agencies' Arabic.
final class Cues {

    /// Verbs of saying that attribute when a speaker and "that", a colon or a quotation follow.
    static final Set<String> SAY = set("قال قالت قالوا يقول تقول يقولون افاد افادت افادوا يفيد تفيد اشار اشارت اشاروا"
            + " يشير تشير اضاف اضافت اضافوا يضيف تضيف اكد اكدت اكدوا يؤكد تؤكد اوضح اوضحت اوضحوا يوضح توضح كشف كشفت كشفوا"
            + " يكشف تكشف اعلن اعلنت اعلنوا ذكر ذكرت ذكروا يذكر تذكر صرح صرحت صرحوا ارجع ارجعت ارجعوا يري تري يرون راي رات"
            + " اعتبر اعتبرت اعتبروا يعتبر تعتبر تابع تابعت يتابع لفت لفتت شدد شددت اتهم اتهمت اتهموا هدد هددت حذر حذرت حذروا"
            + " دعا دعت زعم زعمت نفي نفت نفوا اقر اقرت اعترف اعترفت توقع توقعت رجح رجحت ابلغ ابلغت نوه روي روت نشر نشرت"
            + " بث بثت يعتقد تعتقد يستبعد اردف ختم استطرد كتب كتبت اورد اوردت تحدث تحدثت نقل نقلت"
            + " وصف وصفت وصفها وصفتها وصفه وصفته ادعي ادعت اخبر اخبرت اقروا");
    /// Verbs after which the thing said may follow without "that".
    static final Set<String> DIRECT = set("اكد اكدت يؤكد تؤكد اتهم اتهمت اتهموا هدد هددت ارجع ارجعت ارجعوا دعا"
            + " دعت نفي نفت"
            + " نفوا نشر نشرت بث بثت وصف وصفت وصفها وصفتها وصفه وصفته");
    /// What is published, so that "published" attributes: pictures, a statement, documents.
    static final Set<String> PUBLISHED = set("صور صورا بيان بيانا وثائق فيديو تسجيل تسجيلا مقطع مقطعا لقطات");
    /// Verbs of opinion: who says so judges and does not bear witness.
    static final Set<String> OPINION = set("يري تري يرون راي رات اعتبر اعتبرت اعتبروا يعتبر تعتبر يعتقد تعتقد"
            + " توقع توقعت"
            + " رجح رجحت يستبعد");
    /// Verbs that go on for the last speaker when no subject follows.
    static final Set<String> CONTINUE =
            set("قال قالت اضاف اضافت يضيف تضيف تابع تابعت يتابع اوضح اوضحت اكد اكدت اشار اشارت اردف ختم استطرد"
                    + " لفت شدد");
    static final Set<String> THREATEN = set("هدد هددت حذر حذرت اتهم اتهمت");
    static final Set<String> THAT = set("ان بان انه بانه انها بانها انهم بانهم انني اننا بانهما قوله قولها قولهم");
    static final Set<String> ABOUT = set("عن");
    static final Set<String> BY = set("بحسب حسب وفق وفقا طبقا استنادا");
    static final Set<String> FILLERS = set("ايضا بدوره بدورها امس اليوم كذلك من جهته جانبه جهتها جانبها");
    static final Set<String> QUANTITY = set("احد احدي بعض عده عدد ثلاثه اربعه خمسه اثنين اثنان من");
    static final Set<String> MEDIA_NOUNS = set("صحيفه جريده موقع قناه وكاله شبكه منصه مجله تلفزيون اذاعه");
    /// What is announced with a bare noun of action: "announced the arrest of".
    static final Set<String> ANNOUNCED = set("اعتقال ضبط احباط توقيف مقتل تفكيك القاء القبض تحرير العثور افشال"
            + " تحييد كشف");
    static final Set<String> PUBLISHED_BY = set("نشرته اصدرته نشرتها اصدره نشره");
    static final Set<String> VIDEO = set("الاصدار التسجيل الفيديو المقطع الشريط");
    static final Set<String> VIDEO_FIRST = set("اصدار اصدارا تسجيل تسجيلا فيديو مقطع مقطعا شريط شريطا");
    static final Set<String> SHOW = set("تظهر اظهرت يظهر اظهر تبين");
    static final Set<String> SHOWN = set("وثائق صور تسجيل فيديو لقطات بيانات");
    static final Set<String> ACCOUNT = set("معرفات حسابات صفحه حساب موقع منصات معرف قناه");
    static final Set<String> ANONYMITY =
            set("طلب طلبت طلبوا طلبا طالبا طالبين مشترطا مشترطين مفضلا رافضا رفض رفضت رفضوا اشترط اشترطوا فضل"
                    + " فضلت فضلوا تحدث تحدثوا تحدثت لم بشرط شريطه");
    static final Set<String> TITLES = set("وزير وزيره رئيس الرئيس مدير قائد القائد الباحث الباحثه الكاتب المحلل الخبير"
            + " العقيد العميد اللواء المقدم الرائد النقيب الجنرال الفريق السفير الشيخ الدكتور محافظ نائب مستشار مبعوث المبعوث"
            + " عضو النائب الصحفي الناشط القيادي البطريرك المطران الاب المفتي امين الامين حاكم الوزير المدير الناطق المتحدث"
            + " الناطقه المتحدثه المحامي الصحافي الباحثان الطبيب القس الاسقف الملك الامير");
    static final Set<String> COMMENTATORS =
            set("الباحث الباحثه الكاتب المحلل الخبير الصحفي الصحافي باحثون باحثين محللون محللين خبراء analyst analysts"
                    + " researcher researchers expert experts commentator columnist scholar");
    static final Set<String> FORMER = set("سابق سابقه سابقون سابقين السابق السابقون السابقين former ex");
    static final Set<String> CURRENT = set("حالي حاليون حاليين الحاليون الحاليين current");
    static final Set<String> QUALITIES = set("عيان كبير كبار رفيع رفيعو رفيعي المستوي بارز امني امنيون امنيين عسكري"
            + " عسكريون عسكريين"
            + " حكومي حكوميه حكوميون حكوميين استخباراتي استخباراتيون استخباراتيين استخباري محلي محليه محليون محليين اقليمي"
            + " مطلع مطلعه مطلعون مطلعين ميداني ميدانيه طبي طبيه خاص خاصه مقرب مقربه دبلوماسي دبلوماسيه امنيه عسكريه عليم"
            + " مجهول مجهوله الامني الامنيه الخاصه المطلعه");
    static final Set<String> OF_PLACE = set("في من داخل لدي ب ضمن");

    static final Set<String> SAID = set("said says say told tells reported reports added adds confirmed"
            + " confirms announced"
            + " claimed claims stated stressed wrote warned noted explained revealed reveals disclosed denied described"
            + " argued believes believe cited quoted insisted acknowledged alleged accused threatened published");
    static final Set<String> JUDGED = set("argued believes believe");
    static final Set<String> ENGLISH_TITLES = set("minister president director researcher analyst colonel col"
            + " general gen"
            + " spokesman spokeswoman spokesperson secretary governor ambassador commander head chief leader expert bishop"
            + " patriarch sheikh dr mr ms mrs professor major captain brigadier lieutenant king prince premier prime senator");
    static final Set<String> ENGLISH_FILLERS = set("a an the one two three four several some many few of senior top"
            + " unnamed anonymous security intelligence military government local western european regional medical"
            + " diplomatic high ranking and current former ex western official own");

    /// Offices that stand before whoever speaks for them: "the ministry's spokesman". Our own list.
    static final Set<String> ENGLISH_OFFICES = set("ministry police army government presidency embassy agency company"
            + " hospital court council authority force forces group movement party office department navy union charity");
    /// What may follow a speaker at the end of a sentence: "…, X said in a statement". Our own list.
    static final Set<String> ENGLISH_CLOSINGS = set("by in at during via through over");

    private static final Map<String, String> ROLES = roles();

    private Cues() {}

    static Set<String> set(String words) {
        return Arrays.stream(words.trim().split("\\s+", -1)).map(Shadow::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        put(roles, "official",
                "مسؤول مسؤولة مسؤولون مسؤولين مسؤولي مسؤولان المسؤول المسؤولون المسؤولين مسئول مسئولون مسئولين"
                + " المسئولين official officials");
        put(roles, "source", "مصدر مصادر المصدر المصادر مصدران source sources");
        put(roles, "diplomat",
                "دبلوماسي دبلوماسيون دبلوماسيين الدبلوماسيون الدبلوماسيين دبلوماسيان diplomat diplomats");
        put(roles, "spokesman", "ناطق ناطقة متحدث متحدثة الناطق المتحدث الناطقة المتحدثة"
                + " spokesman spokeswoman spokesperson");
        put(roles, "researcher", "باحثون باحثين محللون محللين خبراء مراقبون الباحثون المحللون الخبراء"
                + " analyst analysts researchers experts");
        put(roles, "witness",
                "شاهد شهود الشهود سكان السكان أهالي الأهالي ناجون ناج witness witnesses residents survivors");
        put(roles, "officer", "ضابط ضباط الضابط قيادي قياديون officer officers commander commanders");
        return roles;
    }

    private static void put(Map<String, String> roles, String role, String words) {
        for (String word : set(words)) {
            roles.put(word, role);
        }
    }

    /// The role that a word names, with a joined ل or ب taken off, or empty.
    static String role(String word) {
        String role = ROLES.get(word);
        for (int cut = 1; role == null && cut <= 2 && word.length() > cut + 3; cut++) {
            String front = word.substring(0, cut);
            if (front.equals("ل") || front.equals("ب") || front.equals("و") || front.equals("ول")) {
                role = ROLES.get(word.substring(cut));
            } else if (front.equals("لل")) {
                role = ROLES.get("ال" + word.substring(cut));
            }
        }
        return role == null ? "" : role;
    }

    /// A verb without the "and" before it.
    static String verb(String word) {
        return word.length() > 3 && (word.startsWith("و") || word.startsWith("ف")) && !SAY.contains(word)
                ? word.substring(1)
                : word;
    }
}
