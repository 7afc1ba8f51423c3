package org.nadhir.reports.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Claim;
import org.nadhir.model.Contradiction;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.model.Statement;
import org.nadhir.reports.Reports;

class ClaimReaderTest {

    private static Picture picture(String... texts) {
        return Reports.READER.together(Reports.readings("2031-03-19", texts));
    }

    private static Claim claim(Picture picture, String act) {
        return picture.claims().stream()
                .filter(claim -> claim.topic().act().equals(act))
                .max((a, b) -> Integer.compare(a.reports(), b.reports()))
                .orElseThrow();
    }

    @Test
    void countsOneOriginForManyReportsOfOneNewspaper() {
        Claim claim = claim(picture(
                "نقلت \"لورانيا كوريير\" عن مسؤولين لورانيين أن هجوماً على مقام الشيخ نورين أحبط بفضل معلومات من لورانيا.",
                "بحسب صحيفة \"لورانيا كوريير\"، ساعد تحذير من لورانيا في إحباط تفجير في مقام الشيخ نورين.",
                "A Loranian warning helped foil the attack on the Sheikh Nurin Shrine, The Lorania Courier reported."),
                "helped-foil");
        assertEquals(3, claim.reports());
        assertEquals(1, claim.corroboration().count());
    }

    @Test
    void countsTwoOriginsOfOneEventAndDoubtsTheirIndependence() {
        Claim claim = claim(picture(
                "نقلت \"لورانيا كوريير\" عن مسؤولين لورانيين أن هجوماً على مقام الشيخ نورين أحبط بفضل معلومات من لورانيا.",
                "أعلن جهاز الاستخبارات العامة القيساني عن إحباط محاولة تفجير داخل مقام الشيخ نورين."), "foiled");
        assertEquals(2, claim.corroboration().count());
        assertTrue(claim.corroboration().mayNotBeIndependent());
    }

    @Test
    void countsBodiesOfOneStateOnce() {
        Claim claim = claim(picture(
                "أعلنت وزارة الداخلية القيسانية عن إحباط محاولة تفجير داخل مقام الشيخ نورين.",
                "أعلن جهاز الاستخبارات العامة القيساني عن إحباط محاولة تفجير داخل مقام الشيخ نورين."), "foiled");
        assertEquals(1, claim.corroboration().count());
        assertFalse(claim.corroboration().mayNotBeIndependent());
    }

    @Test
    void aPapersOwnInterviewsAreNotJoinedByThePaper() {
        Claim claim = claim(picture("""
                The Harbour Times
                March 19, 2031

                A guard, Salim Wadd, told The Harbour Times that police foiled an attack on the Sheikh Nurin Shrine.

                Qaysan's General Intelligence Service announced that it had foiled an attack on the Sheikh Nurin Shrine.
                """), "foiled");
        assertEquals(2, claim.corroboration().count(), claim.corroboration().toString());
    }

    /// The same in two languages, by one body of one state, of another place or another day.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قُتل أربعة في إطلاق نار في نهران يوم 5 آذار | Four were killed in a shooting in Nahran on March 5 | 1
            هاجم مسلحون مقام الشيخ نورين يوم 8 آذار | Gunmen attacked the Sheikh Nurin Shrine on March 8 | 1
            انفجرت سيارة مفخخة في تل الريم يوم 9 آذار | A car bomb exploded in Tell al-Rim on March 9 | 1
            قُتل أربعة في إطلاق نار في نهران يوم 5 آذار | Four were killed in a shooting in Tell al-Rim on March 5 | 2
            قُتل أربعة في إطلاق نار في نهران يوم 5 آذار | Four were killed in a shooting in Nahran on March 15 | 2
            هاجم مسلحون مقام الشيخ نورين يوم 8 آذار | A car bomb exploded in Tell al-Rim on March 9 | 2
            """)
    void oneAttackIsOneClaimInBothLanguagesAndTwoAreTwo(String arabic, String english, int claims) {
        Picture picture = picture(
                arabic + "، بحسب وزارة الداخلية القيسانية.",
                english + ", the interior ministry of Qaysan said.");
        long attacks = picture.claims().stream()
                .filter(claim -> claim.topic().act().equals("attacked"))
                .count();
        assertEquals(claims, attacks, picture.claims().toString());
    }

    @Test
    void theSameNamesAndDayAreNotTheSameQuotation() {
        Claim claim = claim(picture(
                "أعلن جهاز الاستخبارات العامة في قيسان إحباط محاولة تفجير كانت تستهدف مقام الشيخ نورين في ريف نهران يوم 18"
                        + " آذار.",
                "أُحبط هجوم على مقام الشيخ نورين في ريف نهران يوم 18 مارس، حسب ما نشرت \"لورانيا كوريير\" نقلًا عن مسؤولين"
                        + " لورانيين."), "foiled");
        assertEquals(2, claim.corroboration().count(), claim.corroboration().toString());
    }

    @Test
    void countsNobodyWhereNoCueNamesAnybody() {
        Claim claim = claim(picture("أُحبط تفجير كان يستهدف مقام الشيخ نورين قبل أيام في ريف نهران."), "foiled");
        assertEquals(0, claim.corroboration().count());
    }

    @Test
    void doesNotCountAnOpinionAsKnowledge() {
        Claim claim = claim(picture("يرى الباحث نديم رشوان أن إحباط الهجوم على مقام الشيخ نورين غيّر الكثير."),
                "foiled");
        assertEquals(0, claim.corroboration().count());
    }

    @Test
    void keepsAttacksOnTwoSitesApart() {
        Picture picture = picture(
                "أعلنت وزارة الداخلية القيسانية عن إحباط محاولة تفجير داخل مقام الشيخ نورين.",
                "أعلنت وزارة الداخلية القيسانية عن إحباط محاولة تفجير داخل كنيسة القديسة تمرة.");
        assertEquals(1, claim(picture, "foiled").reports());
    }

    @Test
    void findsCountsOfTheSameThingThatDiffer() {
        Picture picture = picture(
                "قالت وزارة الداخلية القيسانية إنه تم اعتقال ثلاثة أشخاص بعد إحباط الهجوم على مقام الشيخ نورين.",
                "Five people were arrested after a foiled attack on the Sheikh Nurin Shrine, a Western diplomat said.");
        assertTrue(picture.contradictions().stream().anyMatch(one -> one.kind() == Contradiction.Kind.COUNT));
    }

    @Test
    void doesNotCompareCountsOfDifferentThings() {
        Picture picture = picture(
                "قالت وزارة الداخلية القيسانية إنه تم اعتقال أربعة أشخاص بعد إحباط الهجوم على مقام الشيخ نورين.",
                "تظهر صور على معرفات وزارة الداخلية القيسانية ثبوتيات ثلاثة أشخاص من خلية مقام الشيخ نورين.");
        assertTrue(picture.contradictions().isEmpty(), picture.contradictions().toString());
    }

    @Test
    void neverFailsOnRandomTextAndKeepsItsSpansInTheText() {
        String words = "إحباط هجوم على مقام الشيخ نورين قال مسؤول أمريكي إن ، \" . : \n رويترز نقلت عن 14 مارس/نيسان"
                + " attack foiled said officials told Reuters the Sheikh Nurin Shrine according to , . \n 2031 @x —";
        String[] pool = words.split(" ", -1);
        Random random = new Random(11);
        for (int run = 0; run < 60; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 120; i++) {
                text.append(pool[random.nextInt(pool.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            }
            Reading reading = Reports.read(text.toString(), run % 2 == 0 ? "2031-03-19" : "");
            for (Statement statement : reading.statements()) {
                assertTrue(statement.span().end() <= text.length());
                assertEquals(-1, statement.span().in(text.toString()).indexOf('\n'), "a statement lies in one line");
            }
            Reports.READER.signs(reading);
            Reports.READER.together(java.util.List.of(reading));
        }
    }
}
