package org.nadhir.tearline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.json.Decoded;
import org.nadhir.model.Marking;

/// The sentences of each kind of threat, and what of a place each release carries.
class TemplatesTest {

    private static Tearline.Texts texts(Subject subject) {
        return Tearline.Texts.of(Templates.wording(subject), Marking.AMBER, Onward.FORBIDDEN, Status.ACTUAL);
    }

    /// The line that names who is at risk, without the name.
    private static String beforeTheName(String warning) {
        String line = warning.lines().skip(1).findFirst().orElseThrow();
        return line.substring(0, line.indexOf(':'));
    }

    @Test
    void everyKindOfThreatHasSentencesOfItsOwn() {
        Set<String> arabic = new HashSet<>();
        Set<String> english = new HashSet<>();
        for (Subject subject : Subject.values()) {
            arabic.add(beforeTheName(texts(subject).warning().ar()));
            english.add(beforeTheName(texts(subject).warning().en()));
        }
        assertEquals(Subject.values().length, arabic.size());
        assertEquals(Subject.values().length, english.size());
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateSaysWhatToDoAndWhomToCallInBothLanguages(Subject subject) {
        Tearline.Texts texts = texts(subject);
        for (Advice advice : Advice.proposed(subject)) {
            assertTrue(texts.advice().ar().contains(advice.sentence().ar()));
            assertTrue(texts.advice().en().contains(advice.sentence().en()));
        }
        assertTrue(texts.advice().ar().contains("للاتصال: مكتب المناوبة، +999 555 0100"));
        assertTrue(texts.advice().en().contains("Call: the duty desk, +999 555 0100"));
        assertEquals(Advice.REPORT_BACK, Advice.proposed(subject).getLast());
    }

    @Test
    void aPersonIsNeverCalledATarget() {
        for (Subject subject : new Subject[] {
            Subject.ATTACK_ON_PERSON, Subject.ATTACK_ON_GROUP, Subject.KIDNAPPING
        }) {
            assertFalse(texts(subject).warning().en().contains("Target"));
            assertFalse(texts(subject).warning().ar().contains("المستهدف"));
        }
    }

    @Test
    void whatIsUnknownOrGoesWithoutSayingIsNotSaid() {
        assertTrue(texts(Subject.KIDNAPPING).warning().en().startsWith("We warn you of a kidnapping.\n"));
        assertTrue(texts(Subject.CYBER_ATTACK).warning().ar().startsWith("نحذّركم من هجوم إلكتروني.\n"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyASiteHasCoordinatesAndTheyAreCoarse(Subject subject) {
        Site site = Templates.wording(subject).needed().site();
        assertEquals(subject == Subject.ATTACK_ON_SITE, site.isLocated());
        if (site.isLocated()) {
            assertEquals(12.5, site.latitude());
            assertEquals(40.3, site.longitude());
        }
    }

    @Test
    void aReleaseOfAnOlderVersionThatLocatesAPersonIsStillRead() {
        Wording older = Coarse.wording(Templates.wording(Subject.ATTACK_ON_PERSON));
        assertTrue(older.site().isLocated());
        Tearline now = Drafted.draft(7).tearline();
        Tearline was = new Tearline(
                now.id(), now.agreement(), now.revision(), now.parties(), now.sender(), now.recipient(),
                now.purpose(), now.marking(), now.onward(), now.status(), now.issued(), older, now.texts(),
                now.stix());
        assertInstanceOf(Decoded.Good.class, TearlineReader.read(TearlineWriter.bytes(was)));
    }

    @Test
    void noAdviceIsAnActAgainstAPerson() {
        for (Advice advice : Advice.values()) {
            assertFalse(advice.sentence().en().matches("(?i).*\\b(arrest|detain|shoot|strike|kill|follow)\\b.*"));
        }
    }
}
