package org.nadhir.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.duty.SameThreat.Exposed;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;

class SameThreatTest {

    private static final Exposed SHRINE = exposed("shrine-1", "shrine", "town", "country");

    private static Exposed exposed(String id, String siteClass, String... within) {
        return new Exposed(
                new EntityId(id), new Text(id, id), siteClass, Stream.of(within).map(EntityId::new).toList());
    }

    private static List<String> others(Exposed... register) {
        return SameThreat.others(SHRINE, List.of(register)).stream()
                .map(alike -> alike.who().id() + " " + alike.why().word())
                .toList();
    }

    @Test
    void asksAboutTheSameTownAndTheSameKindInTheSameCountry() {
        assertEquals(
                List.of("hospital-1 same-place", "shrine-2 same-class"),
                others(
                        exposed("shrine-2", "shrine", "other-town", "country"),
                        exposed("hospital-1", "hospital", "town", "country"),
                        exposed("hospital-2", "hospital", "other-town", "country"),
                        exposed("shrine-3", "shrine", "elsewhere", "other-country")));
    }

    @Test
    void neverAsksAboutTheVictimItselfAndKnowsWhatLiesInIt() {
        assertEquals(
                List.of("courtyard same-place"), others(SHRINE, exposed("courtyard", "", "shrine-1", "town")));
    }

    @Test
    void anUnknownKindIsNotTheSameKind() {
        assertEquals(List.of(), others(exposed("thing", "", "other-town", "country")));
    }
}
