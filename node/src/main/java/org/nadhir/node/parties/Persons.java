package org.nadhir.node.parties;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Signed;

/// The rows of this party's persons. Keeps no state; works on the snapshot or transaction handed in.
public final class Persons {

    private Persons() {}

    public static Optional<Person> find(SealedSnapshot rows, PersonId person) {
        return rows.get(Table.PERSON, name(rows, person)).map(entry -> Person.read(entry.body()));
    }

    /// The entry that counts of a person who was confirmed; one with no roles after a revocation.
    public static Optional<RosterEntry> entry(SealedSnapshot rows, PersonId person) {
        return find(rows, person).filter(found -> !found.proposed()).map(Person::entry);
    }

    /// The roster as it stands: the newest entry of each confirmed person.
    public static Roster roster(SealedSnapshot rows) {
        return new Roster(all(rows).stream()
                .filter(person -> !person.proposed())
                .map(Person::entry)
                .toList());
    }

    /// The party's signed word on a person, to go with what that person signs for others.
    public static Optional<Bytes> statement(SealedSnapshot rows, PersonId person) {
        return find(rows, person).filter(found -> !found.proposed()).map(Person::statement);
    }

    /// The confirmed person whose key is the only one of `keyIds`.
    static Optional<PersonId> byKeys(SealedSnapshot rows, List<Digest> keyIds) {
        return all(rows).stream()
                .filter(person -> !person.proposed())
                .map(Person::entry)
                .filter(entry -> keyIds.equals(List.of(entry.keys().keyId())))
                .map(RosterEntry::person)
                .findFirst();
    }

    /// Who of the confirmed signed this act, which was checked when it was taken in.
    static Optional<PersonId> signerOf(SealedSnapshot rows, Bytes act) {
        return Signed.parse(act) instanceof Signed signed ? byKeys(rows, signed.signerIds()) : Optional.empty();
    }

    public static List<Person> all(SealedSnapshot rows) {
        return Rows.all(rows, Table.PERSON, entry -> Person.read(entry.body()));
    }

    /// Writes a person, and keeps the signed entry of each revision.
    public static void put(SealedTransaction tx, Person person) {
        tx.put(Table.PERSON, name(tx, person.entry().person()), person.write());
        if (!person.proposed()) {
            // Every revision is kept: what somebody signed years ago is judged by the roster of then.
            String revision = person.entry().person() + "|" + person.entry().revision();
            tx.insert(Table.ROSTER, tx.name(Table.ROSTER, revision), person.statement());
        }
    }

    private static RowId name(SealedSnapshot rows, PersonId person) {
        return rows.name(Table.PERSON, person.value());
    }
}
