package org.nadhir.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.duty.Determination;
import org.nadhir.outcome.Timeline.Moment;

final class DutyEndTest {

    private static final Determination.Owed OWED = Given.owed();

    @Test
    void aDutyIsMetWhenAPersonKnowsAndNotWhenADiskDoes() {
        Instant due = OWED.due();
        assertEquals(DutyEnd.OPEN, end(Moment.STORED, due.minusSeconds(9), due.minusNanos(1)));
        assertEquals(DutyEnd.OVERDUE, end(Moment.OPENED, due.minusSeconds(9), due));
        assertEquals(DutyEnd.MET, end(Moment.ACKNOWLEDGED, due, due.plusSeconds(99)));
        assertEquals(DutyEnd.MET_LATE, end(Moment.ACKNOWLEDGED, due.plusNanos(1), due.plusSeconds(99)));
    }

    @Test
    void theFirstOfSeveralRecipientsWhoKnowsMeetsIt() {
        List<Timeline> warnings = List.of(
                at(Moment.ACKNOWLEDGED, OWED.due().plusSeconds(60)),
                at(Moment.ACKNOWLEDGED, OWED.due().minusSeconds(60)));
        assertEquals(DutyEnd.MET, DutyEnd.of(OWED, warnings, OWED.due().plusSeconds(99)));
    }

    @Test
    void whatIsNotOwedIsNeverOverdue() {
        var notOwed = new Determination.NotOwed(OWED.assessment(), OWED.profile(), List.of());
        assertEquals(DutyEnd.NOT_OWED, DutyEnd.of(notOwed, List.of(), OWED.due().plusSeconds(1)));
    }

    private static DutyEnd end(Moment moment, Instant when, Instant now) {
        return DutyEnd.of(OWED, List.of(at(moment, when)), now);
    }

    private static Timeline at(Moment moment, Instant when) {
        Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
        moments.put(moment, when);
        return new Timeline(moments);
    }
}
