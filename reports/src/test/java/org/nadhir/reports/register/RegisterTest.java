package org.nadhir.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;

class RegisterTest {

    private static final Register REGISTER = Register.load();

    private static List<Mention> mentions(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            lines.add(new Line(lines.size() + 1, new Span(start, start + line.length()), Line.Kind.BODY, "plain"));
            start += line.length() + 1;
        }
        List<Mention> mentions = REGISTER.mentions(Shadow.of(text), lines);
        for (Mention mention : mentions) {
            assertTrue(mention.span().end() <= text.length() && mention.span().length() > 0, "span inside the text");
        }
        return mentions;
    }

    /// One example per rule: text, then each mention as entity:rule in the order of the text.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            زار الوفد مدينة حمص                               | homs:alias
            وحمص وبحماة ولحلب                                 | homs:alias hama:alias aleppo:alias
            القوات العراقية في الموصل                          | iraq-forces:alias mosul:alias
            للولايات المتحدة                                   | us:alias
            قالت واشنطن إنها قلقة                              | us:metonym
            وصل إلى واشنطن                                    | washington:alias
            بين أنقرة ودمشق                                   | turkey:metonym syria:metonym
            تنظيم “الدولة الإسلامية”                           | isis:alias
            صحيفة "المدن" اللبنانية                            | al-modon:alias
            سكان المدن الكبيرة                                 |
            قوات سوريا الديمقراطية في سوريا                     | sdf:alias syria:alias
            نيويور تايمز تكشف                                 | new-york-times:typo
            في حمص والرقعة ودير الزور                           | homs:alias raqqa:typo deir-ez-zor:alias
            رقعة السيطرة                                      |
            قال قربي                                         |
            يرى أحمد قربي أن الأمر صعب وقال قربي                  | qurabi:alias qurabi:alias
            نقلت رويترز عن شاهد وأضافت الوكالة                  | reuters:alias reuters:coreference
            استهداف مزار ديني ثم مقام السيدة زينب                | sayyida-zaynab:coreference sayyida-zaynab:alias
            وزارة الداخلية العراقية ثم وزارة الداخلية             | iraq-moi:alias iraq-moi:home
            ضريح الشيخ مسكين في حلب                            | ~ضريح-الشيخ-مسكين:pattern aleppo:alias
            told us in the US embassy                       | us-embassy:alias
            The U.S. military in Raqqa                      | us-forces:alias raqqa:alias
            the Sayyida Zaynab shrine outside Damascus      | sayyida-zaynab:alias damascus:alias
            """)
    void findsNamesByRule(String text, String expected) {
        List<String> found = mentions(text).stream().map(m -> m.entity() + ":" + m.rule()).toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", found));
    }

    @Test
    void holdsEnoughOfTheRegion() {
        assertTrue(count(Entity.Type.MEDIA) >= 40, "media");
        assertTrue(count(Entity.Type.SITE) >= 40, "sites");
        assertTrue(count(Entity.Type.PLACE) >= 60, "places");
    }

    @Test
    void knowsWhatLiesWhere() {
        assertTrue(REGISTER.within(new EntityId("sayyida-zaynab"), new EntityId("syria")));
        assertEquals(new EntityId("iraq"), REGISTER.country(new EntityId("kadhimiya")).orElseThrow());
    }

    @Test
    void everyPartOfPointsToAnEntry() {
        for (Entity entity : REGISTER.entities()) {
            for (EntityId parent : entity.partOf()) {
                assertTrue(REGISTER.entity(parent).isPresent(), entity.id() + " lies in unknown " + parent);
            }
        }
    }

    @Test
    void neverFailsOnRandomText() {
        Random random = new Random(7);
        String letters = "ابتثجلموويةى \n\"“”،:.()AaBbUuSs-1٢";
        for (int run = 0; run < 200; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            mentions(text.toString());
        }
    }

    private static long count(Entity.Type type) {
        return REGISTER.entities().stream().filter(entity -> entity.type() == type).count();
    }
}
