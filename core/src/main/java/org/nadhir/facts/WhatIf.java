package org.nadhir.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.duty.Profile;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;

/// Asks recorded questions again under changed terms: what would have been ruled, had the agreement or the profile
/// been another? Changes nothing.
///
/// A change is a JSON object whose members replace those of the same name in the recorded document, objects member
/// by member, anything else as a whole; null stands for null.
public final class WhatIf {

    private WhatIf() {}

    /// What the change would have done to one question.
    public sealed interface Answer {

        /// Both answers, which may be the same.
        record Asked(DryAnswer was, DryAnswer would) implements Answer {

            /// Whether somebody would have got another answer, or other signatures would have been needed.
            public boolean differs() {
                return !was.answer().equals(would.answer()) || was.approvers() != would.approvers();
            }
        }

        /// The changed document cannot be read: the change does not fit it.
        record Unfit(Flaw flaw, String where) implements Answer {}
    }

    public static Answer ask(Json recorded, Json change, List<Profile> profiles) {
        return switch (read(recorded, profiles)) {
            case Decoded.Bad<FactsDocument>(Flaw flaw, String where) -> new Answer.Unfit(flaw, where);
            case Decoded.Good<FactsDocument>(FactsDocument before) ->
                switch (read(changed(recorded, change), profiles)) {
                    case Decoded.Bad<FactsDocument>(Flaw flaw, String where) -> new Answer.Unfit(flaw, where);
                    case Decoded.Good<FactsDocument>(FactsDocument after) ->
                        new Answer.Asked(DryRun.rule(before), DryRun.rule(after));
                };
        };
    }

    private static Decoded<FactsDocument> read(Json document, List<Profile> profiles) {
        return FactsReader.read(CanonicalWriter.write(document), profiles);
    }

    static Json changed(@Nullable Json recorded, Json change) {
        if (!(change instanceof Json.Obj changes) || !(recorded instanceof Json.Obj object)) {
            return change;
        }
        SequencedMap<String, Json> members = new LinkedHashMap<>(object.members());
        changes.members().forEach((name, value) -> members.put(name, changed(members.get(name), value)));
        return new Json.Obj(members);
    }
}
