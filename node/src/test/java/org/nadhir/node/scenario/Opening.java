package org.nadhir.node.scenario;

import java.nio.file.Path;
import java.time.Duration;
import org.nadhir.agreement.Exigency;
import org.nadhir.policy.Signoff;

/// Where many stories begin, so that a test tells only what is its own.
final class Opening {

    private Opening() {}

    /// `first` knows of a plot against what `second` protects, and has sealed its warning D1 to `second` under their
    /// agreement. `third` knows `first` and has no part in it.
    static Story warningSealed(Path folder) {
        return warningSealed(folder, Duration.ZERO);
    }

    /// @param signing how long the persons take to sign what was worded
    static Story warningSealed(Path folder, Duration signing) {
        Story story = new Story(folder);
        story.meet("first", "second");
        story.meet("first", "third");
        story.agreement("first", "second", story.now.plus(Duration.ofDays(300)), new Exigency.None());
        story.protects("second", "first");
        story.assess("plot", true, "second");
        story.draft("D1", "plot", "second", Urgency.NONE);
        story.now = story.now.plus(signing);
        story.approve("D1", "amal", Signoff.Part.AUTHOR, false);
        story.approve("D1", "basim", Signoff.Part.APPROVER, false);
        return story;
    }
}
